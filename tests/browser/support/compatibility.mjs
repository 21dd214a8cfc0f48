// Finds what a browser of a given version does not know, by the published support tables.

import { createRequire } from 'node:module';
import { parse as parseScript } from 'acorn';
import { full as walkScript } from 'acorn-walk';
import postcss from 'postcss';

const tables = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The oldest Chromium kernel that the site promises to run on. */
export const OLDEST_CHROMIUM = 78;

function isSupported(entry) {
  const statements = [entry?.__compat?.support?.chrome ?? []].flat();
  const isThere = (version) => version === true || Number.parseFloat(version) <= OLDEST_CHROMIUM;
  // A feature that was mended later stands twice: as it was, removed at that version, and as it is.
  return statements.some(({ version_added: added, version_removed: removed, flags, prefix }) =>
    !flags && !prefix && isThere(added) && !isThere(removed));
}

/** An entry that says when it came, and came too late. */
const isTooNew = (entry) => entry?.__compat !== undefined && !isSupported(entry);

// Style sheets

/**
 * What a style sheet uses that came later, and for which it offers nothing instead.
 *
 * Something newer is fine where an old kernel falls back by itself: a declaration after one of
 * the same property that it knows, anything inside `@supports` or a media query that it skips
 * whole, and a rule all of whose selectors it does not know.
 *
 * @param {string} css
 * @returns {string[]} one line a finding
 */
export function newerInStyles(css) {
  const findings = [];
  postcss.parse(css).walk((node) => {
    if (isSkippedWhole(node)) return;
    if (node.type === 'decl') findings.push(...newerInDeclaration(node));
    if (node.type === 'rule') findings.push(...newerInSelectors(node));
    if (node.type === 'atrule' && isTooNew(tables.css['at-rules'][node.name])) findings.push(`@${node.name}`);
  });
  return findings;
}

function isSkippedWhole(node) {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.type === 'atrule' && (outer.name === 'supports' || isLateMediaQuery(outer))) return true;
  }
  return false;
}

function isLateMediaQuery({ name, params }) {
  const features = name === 'media' ? [...params.matchAll(/\(([a-z-]+)/g)] : [];
  return features.some(([, feature]) => isTooNew(tables.css['at-rules'].media[feature]));
}

function newerInDeclaration(declaration) {
  const reason = whyTooNew(declaration);
  if (!reason) return [];
  const before = declaration.parent.nodes.slice(0, declaration.parent.index(declaration));
  const hasFallback = before.some((other) =>
    other.type === 'decl' && other.prop === declaration.prop && !whyTooNew(other));
  return hasFallback ? [] : [`${declaration.parent.selector ?? ''} { ${declaration} }: ${reason}`];
}

function whyTooNew({ prop, value, parent }) {
  if (prop.startsWith('--') || prop.startsWith('-')) return newerFunction(value);
  // What @page and the like take is in tables of their own.
  const property = tables.css['at-rules'][parent.name]?.[prop] ?? tables.css.properties[prop];
  if (!property) return `${prop} is in no table`;
  if (isTooNew(property)) return prop;
  const word = value.match(/[a-z][a-z-]*/gi)?.find((one) => one !== '__compat' && isTooNew(property[one]));
  if (word) return word;
  const isGridGap = parent.nodes.some((other) => other.prop === 'display' && /grid/.test(other.value));
  const isColumnGap = prop === 'column-gap' && parent.nodes.some((other) => other.prop === 'columns');
  if (/^(row-|column-)?gap$/.test(prop) && !isGridGap && !isColumnGap) return 'gap outside a rule that says display: grid';
  return newerFunction(value);
}

function newerFunction(value) {
  return [...value.matchAll(/([a-z-]+)\(/gi)].map(([, name]) => name)
    .find((name) => isTooNew(tables.css.types[name]) || isTooNew(tables.css.types.color?.[name]));
}

function newerInSelectors(rule) {
  const late = rule.selectors.map((selector) =>
    [...selector.matchAll(/::?([a-z-]+)/g)].map(([, name]) => name)
      .find((name) => isTooNew(tables.css.selectors[name])));
  if (late.every((name) => name === undefined) || late.every((name) => name !== undefined)) return [];
  return [`${rule.selector}: an old kernel drops the whole rule for ${late.find(Boolean)}`];
}

// Scripts

/** Names that are more than one thing, and are not used as the one that came late. */
const OTHER_MEANINGS = new Map([
  ['capture', 'an option of addEventListener, which has been there from the start'],
  ['detached', 'the bindings compare it with undefined before they trust it'],
]);

/**
 * What a script uses that came later, unless it asks first by `typeof`.
 *
 * A member counts as known when any interface has it early enough: a name alone does not tell
 * which interface is meant. A function that the script itself names so is not the browser's.
 *
 * @param {string} source a classic script
 * @returns {string[]} one name a finding
 * @throws {SyntaxError} where the script is not ECMAScript 2019
 */
export function newerInScript(source) {
  const used = new Set();
  const called = new Set();
  const own = new Set();
  const asked = new Set();
  walkScript(parseScript(source, { ecmaVersion: 2019, sourceType: 'script' }), (node) => {
    if (node.type === 'MemberExpression' && !node.computed) used.add(node.property.name);
    const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
    if (isCall && node.callee.type === 'Identifier') called.add(node.callee.name);
    const named = /^(Function|VariableDeclarator$)/.test(node.type) ? [node.id, ...(node.params ?? [])] : [];
    for (const name of named) if (name?.type === 'Identifier') own.add(name.name);
    if (node.type === 'UnaryExpression' && node.operator === 'typeof') asked.add(node.argument.name);
  });
  for (const name of called) if (!own.has(name)) used.add(name);
  return [...used].filter((name) => !asked.has(name) && !OTHER_MEANINGS.has(name) && cameLate(name));
}

const ENTRIES_BY_NAME = collectNames();

function collectNames() {
  const names = new Map();
  const add = (name, entry) => names.set(name, [...(names.get(name) ?? []), entry]);
  for (const group of [tables.api, tables.javascript.builtins]) {
    for (const [owner, members] of Object.entries(group)) {
      if (owner === '__compat') continue;
      add(owner, members);
      for (const [name, entry] of Object.entries(members)) add(name.replace(/_(static|event)$/, ''), entry);
    }
  }
  return names;
}

function cameLate(name) {
  const entries = (ENTRIES_BY_NAME.get(name) ?? []).filter((entry) => entry.__compat);
  return entries.length > 0 && entries.every((entry) => !isSupported(entry));
}
