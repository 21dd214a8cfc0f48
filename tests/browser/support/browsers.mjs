// Starts the browsers, and listens to what a page says and asks for.

import { existsSync } from 'node:fs';
import { Builder, Capabilities } from 'selenium-webdriver';
import chrome from 'selenium-webdriver/chrome.js';
import firefox from 'selenium-webdriver/firefox.js';

/** The browsers every test runs in; GANGMU_BROWSERS narrows them. */
export const BROWSERS = (process.env.GANGMU_BROWSERS ?? 'chromium,firefox').split(',');

/**
 * Opens a browser.
 *
 * @param {'chromium' | 'firefox'} name
 * @param {{ width?: number, height?: number, scripts?: boolean, host?: string, preferences?: object }} options
 *   `scripts`: whether pages may run scripts; `host`: a name that stands for this machine;
 *   `preferences`: what Firefox is set to beside its own
 * @returns {Promise<Session>}
 */
export async function open(name, { width = 1440, height = 900, scripts = true, host, preferences } = {}) {
  const driver = await (name === 'firefox' ? firefoxDriver : chromiumDriver)(scripts, host, preferences);
  const session = new Session(name, driver);
  await session.listen();
  await session.resize(width, height);
  return session;
}

function firstThatExists(...paths) {
  return paths.find((path) => path && existsSync(path));
}

function chromiumDriver(scripts, host) {
  const options = new chrome.Options();
  const binary = firstThatExists(process.env.GANGMU_CHROME, '/usr/bin/chromium', '/usr/bin/google-chrome');
  if (binary) options.setChromeBinaryPath(binary);
  options.addArguments(
    '--headless=new', '--disable-gpu', '--hide-scrollbars', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--lang=zh-CN',
  );
  if (host) options.addArguments(`--host-resolver-rules=MAP ${host} 127.0.0.1`);
  if (!scripts) options.setUserPreferences({ 'profile.managed_default_content_settings.javascript': 2 });
  // The browser's own sandbox cannot start for the root user of a container.
  if (process.getuid?.() === 0) options.addArguments('--no-sandbox');
  const driver = firstThatExists(process.env.GANGMU_CHROMEDRIVER, '/usr/bin/chromedriver');
  const service = driver ? new chrome.ServiceBuilder(driver) : undefined;
  return build('chrome', (builder) => builder.setChromeOptions(options).setChromeService(service));
}

function firefoxDriver(scripts, host, preferences = {}) {
  const options = new firefox.Options();
  const binary = firstThatExists(process.env.GANGMU_FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox');
  if (binary) options.setBinary(binary);
  options.addArguments('-headless');
  options.setPreference('intl.accept_languages', 'zh-CN');
  // A fine pointer that hovers: both browsers take a machine without a screen for one without a
  // mouse, and Chromium is left to it.
  options.setPreference('ui.primaryPointerCapabilities', 6);
  options.setPreference('ui.allPointerCapabilities', 6);
  if (host) options.setPreference('network.dns.localDomains', host);
  if (!scripts) options.setPreference('javascript.enabled', false);
  for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
  const driver = firstThatExists(process.env.GANGMU_GECKODRIVER, '/usr/bin/geckodriver');
  const service = driver ? new firefox.ServiceBuilder(driver) : undefined;
  return build('firefox', (builder) => builder.setFirefoxOptions(options).setFirefoxService(service));
}

function build(name, configure) {
  const capabilities = new Capabilities();
  capabilities.set('webSocketUrl', true);
  return configure(new Builder().withCapabilities(capabilities).forBrowser(name)).build();
}

/** A browser window with a record of what its pages said and asked for. */
export class Session {
  /** Errors and warnings on the console, as text. */
  said = [];
  /** Addresses of every request. */
  asked = [];

  constructor(name, driver) {
    this.name = name;
    this.driver = driver;
  }

  async listen() {
    const bidi = await this.driver.getBidi();
    await bidi.subscribe('log.entryAdded');
    await bidi.subscribe('network.beforeRequestSent');
    bidi.socket.on('message', (data) => {
      const { method, params } = JSON.parse(data.toString());
      if (method === 'log.entryAdded' && params.level === 'error') this.said.push(params.text);
      if (method === 'network.beforeRequestSent') this.asked.push(params.request.url);
    });
  }

  /** Sets the size of the page itself, without the window's frame. */
  async resize(width, height) {
    if (this.name === 'chromium') {
      const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
      return this.driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', metrics);
    }
    const window = this.driver.manage().window();
    await window.setRect({ width, height, x: 0, y: 0 });
    const [innerWidth, innerHeight] = await this.driver.executeScript('return [innerWidth, innerHeight]');
    await window.setRect({ width: 2 * width - innerWidth, height: 2 * height - innerHeight, x: 0, y: 0 });
  }

  /** Forgets what was said and asked for so far. */
  forget() {
    this.said.length = 0;
    this.asked.length = 0;
  }

  async close() {
    await this.driver.quit();
  }
}
