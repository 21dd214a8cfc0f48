// The pages of the site, in the states that tests of every page look at.

/** Name, address, and what is there once the page is drawn. */
export const PAGES = [
  { name: 'list of plans', hash: '#/', ready: '.volume .seal' },
  { name: 'plan', hash: '#/plan/shenyang-2023', ready: '.figure-bullet g.mark' },
  { name: 'report', hash: '#/plan/panjin-report-2023', ready: '.figure-bullet g.mark' },
  { name: 'search', hash: '#/search?q=GDP', ready: '.search-plan .hit' },
  { name: 'help', hash: '#/help', ready: '.help-texts li' },
];
