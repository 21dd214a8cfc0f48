/*
 * Puts charts on a page of another site:
 *
 *   <script async src="https://SITE/embed.js"></script>
 *   <gangmu-view plan="KEY" chart="bullet"><a href="https://SITE/">…</a></gangmu-view>
 *
 * Each element makes a frame once it is near the window, and gives it the height of its content.
 * What stands inside the element is seen until the frame has spoken, and stays where it never
 * does. Conventions: a classic script in the language of 2019 without dependencies; it sets
 * styles from code only, which every content policy allows.
 */
(function () {
  'use strict';

  const script = document.currentScript;
  if (!script || !window.customElements || customElements.get('gangmu-view')) return;
  const site = new URL('./', script.src);

  const VERSION = 1;
  const TALLEST = 20000;
  // What is shown: another value makes another frame.
  const VIEW = ['plan', 'chart', 'item', 'open', 'targets', 'tables', 'whole', 'plans', 'indicator',
    'left', 'right', 'form', 'similar'];
  // How it looks: another value is sent to the frame.
  const LOOK = ['theme', 'lang', 'text'];
  const COLOURS = ['paper', 'ink', 'accent', 'second'];
  const FONTS = ['font', 'heading'];
  let count = 0;

  /** Calls back once when an element is near the window. */
  function whenNear(element, act) {
    const observer = new IntersectionObserver(function (entries) {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      act();
    }, { rootMargin: '300px' });
    observer.observe(element);
    return observer;
  }

  class View extends HTMLElement {
    static get observedAttributes() {
      return VIEW.concat(LOOK, 'label', 'height');
    }

    constructor() {
      super();
      this.name = 'g' + (count += 1);
      this.fallback = document.createElement('slot');
      this.attachShadow({ mode: 'open' }).appendChild(this.fallback);
      this.hear = this.hear.bind(this);
      this.update = this.update.bind(this);
    }

    connectedCallback() {
      if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
      if (getComputedStyle(this).position === 'static') this.style.position = 'relative';
      window.addEventListener('message', this.hear);
      // A page changes its colours with the system, or by a class on its root or body.
      this.dark = window.matchMedia('(prefers-color-scheme: dark)');
      this.dark.addListener(this.update);
      this.page = new MutationObserver(this.update);
      this.page.observe(document.documentElement, { attributes: true });
      this.page.observe(document.body, { attributes: true });
      this.near = whenNear(this, () => this.load());
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.hear);
      this.dark.removeListener(this.update);
      this.page.disconnect();
      this.near.disconnect();
      this.unload();
    }

    attributeChangedCallback(name, before, now) {
      if (before === now) return;
      if (name === 'height') {
        const height = parseFloat(now);
        this.style.setProperty('min-height', height > 0 ? Math.min(height, TALLEST) + 'px' : '');
      }
      if (!this.frame) return;
      if (LOOK.indexOf(name) >= 0) return this.update();
      if (name !== 'height') {
        this.unload();
        this.load();
      }
    }

    /** Makes the frame, behind what stands in the element. */
    load() {
      const frame = document.createElement('iframe');
      this.frame = frame;
      const chart = this.getAttribute('chart');
      frame.title = this.getAttribute('label') || '纲目 Gangmu' + (chart ? ': ' + chart : '');
      // Who asks is how the frame knows whom to talk to, whatever the page's own policy.
      frame.referrerPolicy = 'origin';
      Object.assign(frame.style, {
        border: '0', display: 'block', width: '100%', height: '150px',
        position: 'absolute', top: '0', left: '0', visibility: 'hidden'
      });
      this.shadowRoot.appendChild(frame);
      this.look = this.seen();
      frame.src = this.address();
    }

    unload() {
      if (this.frame) this.frame.remove();
      this.frame = null;
      this.isUp = false;
      this.fallback.style.display = '';
    }

    address() {
      const values = Object.assign({}, this.look, { id: this.name });
      VIEW.slice(2).forEach((name) => {
        if (this.hasAttribute(name)) values[name] = this.getAttribute(name);
      });
      const query = Object.keys(values).map((name) => name + '=' + encodeURIComponent(values[name]));
      const path = [this.getAttribute('plan') || 'compare', this.getAttribute('chart') || ''];
      return site + '#/embed/' + path.map(encodeURIComponent).join('/') + '?' + query.join('&');
    }

    /** The look that attributes and custom properties ask for now. */
    seen() {
      const look = {};
      LOOK.forEach((name) => {
        if (this.hasAttribute(name)) look[name] = this.getAttribute(name);
      });
      const style = getComputedStyle(this);
      const probe = this.frame.style;
      COLOURS.concat(FONTS).forEach((name) => {
        let value = style.getPropertyValue('--gangmu-' + name).trim();
        if (!value) return;
        if (COLOURS.indexOf(name) >= 0) {
          // Whatever way a colour is written in, the browser says it in numbers.
          probe.color = '';
          probe.color = value;
          value = probe.color && getComputedStyle(this.frame).color;
        }
        if (value) look[name] = value;
      });
      return look;
    }

    /** Sends the look to the frame if it has changed. */
    update() {
      if (!this.frame) return;
      const look = this.seen();
      if (JSON.stringify(look) === JSON.stringify(this.look)) return;
      this.look = look;
      if (this.isUp) this.send();
    }

    send() {
      const message = Object.assign({ type: 'gangmu:look', version: VERSION }, this.look);
      // A page without an origin of its own can have no frame with one to address.
      this.frame.contentWindow.postMessage(message, self.origin === 'null' ? '*' : site.origin);
    }

    hear(event) {
      const said = event.data;
      if (!this.frame || event.source !== this.frame.contentWindow) return;
      if (event.origin !== site.origin && !(event.origin === 'null' && self.origin === 'null')) return;
      if (!said || said.type !== 'gangmu:height' || said.version !== VERSION || said.id !== this.name) return;
      if (!(said.height > 0 && said.height <= TALLEST)) return;
      this.frame.style.height = Math.ceil(said.height) + 'px';
      if (this.isUp) return;
      this.isUp = true;
      Object.assign(this.frame.style, { position: 'static', visibility: '' });
      this.fallback.style.display = 'none';
      this.send();
    }
  }

  customElements.define('gangmu-view', View);
})();
