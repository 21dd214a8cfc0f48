/*
 * From the pieces of text that stand on pages to lines in the order in which they are read.
 * Conventions: lengths are those of the page; an em is the size of the letters at hand. Nothing
 * here knows the browser or pdf.js.
 */

/** Pieces further apart, in em, are cells of a row or lie in two columns. */
const APART = 1.5;
/** A line that ends within so many em of the right edge goes on in the next. */
const FULL = 2;
/** A line that begins so many em right of the left edge begins a paragraph. */
const INDENT = 1.2;

/** What numbers a heading or an item begins no line in the middle of a sentence, as a rule. */
const MARKER = /^(第[一二三四五六七八九十百\d]+[章节条]|[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、．.](?!\d))/;

/** The text of a document, page by page. */
export class Text {
  constructor() {
    this.pages = [];
    this.length = 0;
  }

  /**
   * Adds a page.
   *
   * @param {{words: string, x: number, y: number, width: number, size: number,
   *   isLevel: boolean}[]} runs
   */
  add(runs) {
    const seen = runs.filter((run) => run.words.trim() !== '' && run.size > 0);
    this.pages.push({
      lines: linesOf(seen.filter((run) => run.isLevel)),
      // They stand anywhere, so they are not first or last on a page, and not in a column.
      strange: seen.filter((run) => !run.isLevel).map((run) => alone(run))
    });
    this.length += seen.reduce((sum, run) => sum + run.words.length, 0);
  }

  /** The whole text: a paragraph or a row a line. */
  finish() {
    const furniture = repeated(this.pages);
    const placed = this.pages.map(({ lines, strange }) => {
      const body = lines.filter((line, at) => !(isEdge(lines, at)
        && (isPageNumber(line.words) || furniture.has(line.words))));
      return inOrder(body).concat(strange.filter((line) => !furniture.has(line.words)));
    });
    return joined(placed.flat());
  }
}

/** Runs that stand on one height, cut where they are far apart, from top to bottom. */
function linesOf(runs) {
  const sorted = runs.slice().sort((a, b) => a.y - b.y || a.x - b.x);
  const rows = [];
  for (const run of sorted) {
    const row = rows[rows.length - 1];
    if (row && run.y - row.y < 0.5 * Math.max(row.size, run.size)) {
      row.runs.push(run);
      row.size = Math.max(row.size, run.size);
    } else {
      rows.push({ y: run.y, size: run.size, runs: [run] });
    }
  }
  return rows.map(({ y, size, runs: row }) => {
    const cells = cellsOf(row.sort((a, b) => a.x - b.x), size);
    return {
      y,
      size,
      cells,
      x: cells[0].x,
      end: cells[cells.length - 1].end,
      words: cells.map((cell) => cell.words).join('\t')
    };
  });
}

function cellsOf(runs, size) {
  const cells = [];
  for (const run of runs) {
    const cell = cells[cells.length - 1];
    const end = run.x + run.width;
    if (cell && run.x - cell.end < APART * size) {
      const isWide = run.x - cell.end > 0.15 * size;
      cell.words += (isWide && needsSpace(cell.words, run.words) ? ' ' : '') + run.words;
      cell.end = Math.max(cell.end, end);
    } else {
      cells.push({ x: run.x, end, words: run.words });
    }
  }
  for (const cell of cells) cell.words = cell.words.trim();
  return cells;
}

/** A run that is no part of a line. */
function alone({ words, x, y, width, size }) {
  const cell = { x, end: x + width, words: words.trim() };
  return { y, size, cells: [cell], x, end: cell.end, words: cell.words, isAlone: true };
}

/** Whether two pieces of Latin text would run together; a number may be cut anywhere. */
function needsSpace(before, after) {
  return /[\w.,;:!?)%]$/.test(before) && /^[\w(]/.test(after) && !/\d[.,]?$/.test(before);
}

function isEdge(lines, at) {
  return at === 0 || at === lines.length - 1;
}

function isPageNumber(words) {
  return /^[-—–－·•\s]*\d{1,4}[-—–－·•\s]*$/.test(words) || /^第\s*\d{1,4}\s*页(\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/.test(words);
}

/** What stands at the edge of most pages, or across most of them. */
function repeated(pages) {
  const counts = new Map();
  for (const { lines, strange } of pages) {
    const candidates = lines.filter((line, at) => isEdge(lines, at)).concat(strange);
    for (const words of new Set(candidates.map((line) => line.words))) counts.set(words, (counts.get(words) || 0) + 1);
  }
  const most = Math.max(3, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= most).map(([words]) => words));
}

/**
 * The lines of a page with the edges of the block that each belongs to, the left of two columns
 * before the right.
 */
function inOrder(lines) {
  const placed = [];
  const gutter = gutterOf(lines);
  const page = edgesOf(lines);
  let block = [];
  const place = (line, { left, right }) => placed.push({ ...line, left, right });
  const close = () => {
    const columns = gutter === null ? null : columnsOf(block, gutter);
    if (columns) {
      for (const column of columns) {
        const edges = edgesOf(column);
        for (const line of column) place(line, edges);
      }
    } else {
      for (const line of block) place(line, page);
    }
    block = [];
  };
  let isCrossed = null;
  for (const line of lines) {
    const crosses = gutter !== null && line.cells.some((cell) => cell.x < gutter && cell.end > gutter);
    if (isCrossed !== null && crosses !== isCrossed) close();
    isCrossed = crosses;
    block.push(line);
  }
  close();
  return placed;
}

/** The height of the page that most lines leave free, near its middle; none on a narrow page. */
function gutterOf(lines) {
  if (lines.length < 6) return null;
  const left = lowest(lines, (line) => line.x);
  const right = highest(lines, (line) => line.end);
  let best = null;
  for (let step = 30; step <= 70; step += 1) {
    const x = left + ((right - left) * step) / 100;
    let crossed = 0;
    let room = 0;
    for (const { cells } of lines) {
      if (cells.some((cell) => cell.x < x && cell.end > x)) crossed += 1;
      else room += 1;
    }
    if (room >= 6 && (!best || crossed < best.crossed
      || (crossed === best.crossed && Math.abs(step - 50) < Math.abs(best.step - 50)))) {
      best = { x, crossed, step };
    }
  }
  return best && best.x;
}

/**
 * The two columns of a block, if it has two: on both sides of the gutter stand lines that mostly
 * fill their side. The cells of a table do not.
 */
function columnsOf(block, gutter) {
  const sides = [(cell) => cell.end <= gutter, (cell) => cell.x >= gutter].map((isHere) => {
    const lines = [];
    for (const line of block) {
      const cells = line.cells.filter(isHere);
      if (cells.length) {
        lines.push({
          y: line.y, size: line.size, cells, x: cells[0].x, end: cells[cells.length - 1].end,
          words: cells.map((cell) => cell.words).join('\t')
        });
      }
    }
    return lines;
  });
  return sides.every(isProse) ? sides : null;
}

function isProse(lines) {
  if (lines.length < 3) return false;
  const { left, right } = edgesOf(lines);
  const size = highest(lines, (line) => line.size);
  const full = lines.filter((line) => line.end > right - FULL * size && line.cells.length === 1);
  return right - left > 8 * size && full.length >= 0.5 * lines.length;
}

/** Where lines begin and end; one line that juts out, a header perhaps, does not count. */
function edgesOf(lines) {
  const prose = lines.filter((line) => line.cells.length === 1);
  const size = highest(prose, (line) => line.size);
  const starts = prose.map((line) => line.x).sort((a, b) => a - b);
  const ends = prose.map((line) => line.end).sort((a, b) => b - a);
  const or = (place, other) => (place === undefined ? other : place);
  return { left: or(shared(starts, size / 2), starts[0]), right: or(shared(ends, size), ends[0]) };
}

/** The first of sorted places with two more within a distance: those are among its neighbours. */
function shared(places, distance) {
  const isNear = (at, other) => Math.abs(places[at] - places[other]) < distance;
  return places.find((place, at) => isNear(at, at + 2) || (isNear(at, at - 1) && isNear(at, at + 1)));
}

// Not by spreading: a call takes only so many arguments.
const lowest = (lines, length) => lines.reduce((found, line) => Math.min(found, length(line)), Infinity);
const highest = (lines, length) => lines.reduce((found, line) => Math.max(found, length(line)), -Infinity);

/** The lines of all pages, those of a paragraph made one. */
function joined(lines) {
  let text = '';
  let before = null;
  for (const line of lines) {
    if (before && goesOn(before, line)) {
      text += (needsSpace(before.words, line.words) ? ' ' : '') + line.words;
    } else {
      text += (before ? '\n' : '') + line.words;
    }
    before = line;
  }
  return before ? `${text}\n` : '';
}

/** Whether a line goes on in the next one: it fills its column, and the next is not indented. */
function goesOn(line, next) {
  const isProse = [line, next].every(({ cells, isAlone }) => cells.length === 1 && !isAlone);
  const isSame = Math.abs(line.size - next.size) < 0.1 * line.size;
  const isFull = line.end > line.right - FULL * line.size;
  const isWide = line.right - line.left > 8 * line.size;
  const isLeft = next.x < next.left + INDENT * next.size;
  return isProse && isSame && isFull && isWide && isLeft && !MARKER.test(next.words);
}
