// The charts of all pages, for tests of every chart.

const PLAN = '#/plan/shenyang-2023';
// The bundled texts name nobody who is responsible, so one of them is replaced.
const ASSIGNMENT = '#/plan/huludao-2025';

/** Name of each chart, and the address of a page that has it. */
export const CHARTS = [
  { chart: 'bullet', hash: PLAN },
  { chart: 'icicle', hash: PLAN },
  { chart: 'tree', hash: `${PLAN}?form=tree` },
  { chart: 'sunburst', hash: `${PLAN}?form=sunburst` },
  { chart: 'list', hash: `${PLAN}?form=list` },
  { chart: 'timeline', hash: PLAN },
  { chart: 'responsibility', hash: ASSIGNMENT },
  { chart: 'audit', hash: PLAN },
  { chart: 'comparison', hash: '#/compare' },
  { chart: 'alignment', hash: '#/compare' },
  { chart: 'coverage', hash: '#/compare' },
];

/** What the server answers with so that there is a text for every chart. */
export const WITH_BODIES = {
  replaced: {
    'documents/huludao-work-report-2025.txt': `葫芦岛市2025年重点工作任务分解方案
一、重点任务
(一)扩大内需
1.扩大有效投资。固定资产投资增长8%以上。牵头单位:市发展改革委;配合单位:市财政局;完成时限:2025年12月底前
2.提振消费。社会消费品零售总额增长6%。牵头单位:市商务局;配合单位:市财政局;完成时限:2025年6月底前
`,
  },
};
