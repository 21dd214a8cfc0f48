// Measures where words stand on a page, and finds those that overlap or are cut off.

/**
 * What is wrong with the boxes of the page that a driver shows.
 *
 * @returns {Promise<string[]>} one line a finding
 */
export function faultsOfLayout(driver) {
  return driver.executeScript(`return (${inPage})();`);
}

/* Runs in the page. Every run of words is a box, in HTML a line of a text node, in a chart a text. */
function inPage() {
  const SLACK = 1.5;
  const width = document.documentElement.clientWidth;
  const faults = [];
  const add = (fault) => faults.length < 12 && faults.push(fault);
  if (document.scrollingElement.scrollWidth > innerWidth) {
    add(`the page is ${document.scrollingElement.scrollWidth} px wide in a window of ${innerWidth} px`);
  }

  // What is left to see of an element's inside, after all boxes around it that scroll or cut.
  const insides = new Map();
  const inside = (element) => {
    if (!element || element === document.documentElement) return [-Infinity, -Infinity, Infinity, Infinity];
    if (insides.has(element)) return insides.get(element);
    let [left, top, right, bottom] = inside(element.parentElement);
    const style = getComputedStyle(element);
    // What floats on a ground of its own covers what lies under it, and is meant to.
    const floats = style.position === 'fixed' || (style.position === 'sticky' && style.backgroundColor !== 'rgba(0, 0, 0, 0)');
    const isHidden = style.visibility === 'hidden' || style.clip === 'rect(0px, 0px, 0px, 0px)' || floats;
    if (isHidden || element.matches('.tooltip, .skip')) {
      right = left;
    } else if (!(element instanceof SVGElement) && style.overflowX !== 'visible') {
      const box = element.getBoundingClientRect();
      [left, top, right, bottom] = [
        Math.max(left, box.left), Math.max(top, box.top), Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    insides.set(element, [left, top, right, bottom]);
    return [left, top, right, bottom];
  };

  // What is folded away has boxes all the same.
  const isFolded = (element) => {
    const fold = element.closest('details:not([open])');
    return Boolean(fold) && !element.closest('summary');
  };

  const boxes = [];
  const place = (rect, element, words, owner) => {
    const [left, top, right, bottom] = inside(element);
    // Fonts claim more height than their letters fill, so lines that touch do not overlap.
    const air = rect.height * 0.2;
    const box = {
      left: Math.max(rect.left, left), right: Math.min(rect.right, right),
      top: Math.max(rect.top + air, top), bottom: Math.min(rect.bottom - air, bottom), words, owner,
    };
    if (box.right - box.left < SLACK || box.bottom - box.top < SLACK) return;
    if (box.right > width + SLACK || box.left < -SLACK) add(`“${words}” reaches out of the window`);
    boxes.push(box);
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('svg, script, style, option, noscript') || isFolded(element)) continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) place(rect, element, node.data.trim().slice(0, 24), node);
  }
  for (const control of document.querySelectorAll('select, input')) {
    place(control.getBoundingClientRect(), control, control.value, control);
  }
  for (const text of document.querySelectorAll('svg.chart text')) {
    const rect = text.getBoundingClientRect();
    const chart = text.closest('svg').getBoundingClientRect();
    if (rect.left < chart.left - SLACK || rect.right > chart.right + SLACK) add(`“${text.textContent}” reaches out of its chart`);
    place(rect, text, text.textContent.slice(0, 24), text);
  }

  // Words that end in a sign that they go on are whole in a title.
  const isShortened = (element, style) => style.textOverflow === 'ellipsis' && element.closest('[title]');
  for (const element of document.querySelectorAll('main *, header *')) {
    if (element instanceof SVGElement || element.children.length > 0 || element.matches('select, input, option')) continue;
    const style = getComputedStyle(element);
    const cuts = style.overflowX === 'hidden' && !isShortened(element, style) && !element.closest('.visually-hidden, .choice-label');
    if (cuts && element.scrollWidth > element.clientWidth + SLACK) add(`“${element.textContent.slice(0, 24)}” is cut off`);
  }

  boxes.sort((one, other) => one.top - other.top);
  boxes.forEach((box, at) => {
    for (const other of boxes.slice(at + 1)) {
      if (other.top >= box.bottom - SLACK) break;
      const overlaps = other.owner !== box.owner && other.left < box.right - SLACK && box.left < other.right - SLACK;
      if (overlaps) add(`“${box.words}” and “${other.words}” overlap`);
    }
  });
  return faults;
}
