// The pages of the site, in the states that tests of every page look at.

const PLAN = 'shenyang-2023';

/** Name, address, and what is there once the page is drawn. */
export const PAGES = [
  { name: 'list of plans', hash: '#/', ready: '.volume .seal' },
  { name: 'plan', hash: `#/plan/${PLAN}`, ready: '.figure-bullet g.mark' },
  { name: 'report', hash: '#/plan/panjin-report-2023', ready: '.figure-bullet g.mark' },
  { name: 'compare', hash: '#/compare', ready: '.figure-coverage g.mark' },
  { name: 'tasks', hash: '#/tasks', ready: '.task' },
  { name: 'search', hash: '#/search?q=GDP', ready: '.search-plan .hit' },
  { name: 'source', hash: `#/source/${PLAN}`, ready: '.source-text .stop' },
  { name: 'print', hash: `#/print/${PLAN}`, ready: '.paper-foot' },
  { name: 'open', hash: '#/open', ready: 'main h1' },
  { name: 'help', hash: '#/help', ready: '.help-texts li' },
];

/** Charts in the forms and choices that the pages above do not begin with. */
export const FORMS = [
  ...['tree', 'sunburst', 'list'].map((form) =>
    ({ name: `plan with its ${form}`, hash: `#/plan/${PLAN}?form=${form}`, ready: `.figure-${form} g.mark` })),
  { name: 'plan by domain', hash: `#/plan/${PLAN}?targets=domain`, ready: '.figure-bullet g.mark' },
  { name: 'compare, one indicator and a list', hash: '#/compare?indicator=gdp.growth&form=list', ready: '.figure-coverage g.mark' },
  { name: 'compare, every indicator', hash: '#/compare?whole=comparison', ready: '.figure-coverage g.mark' },
  { name: 'tasks in groups', hash: '#/tasks?group=area', ready: '.task-group' },
];

/** Pages with something selected or looked for, or nothing found. */
export const STATES = [
  { name: 'plan with a selection', hash: '#/plan/panjin-industry-2023?item=q2380', ready: '.figure-bullet g.mark' },
  { name: 'compare with a cell, a list and a table', hash: '#/compare?item=shenyang-2023/industry&form=list&tables=comparison', ready: '.side-tasks' },
  { name: 'search before a word', hash: '#/search', ready: '.search-examples' },
  { name: 'search without a hit', hash: `#/search?q=${encodeURIComponent('没有这样的话')}`, ready: '.search-examples' },
];
