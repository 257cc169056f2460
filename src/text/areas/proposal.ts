import type { TextTable } from '../say.ts';

/** The design as a document to print. */
export const proposalTexts = {
  'export.proposal': { en: 'Proposal, to print or as PDF', zh: '方案文档，可打印或存为 PDF' },
  'export.proposal-note': {
    en: 'Drawings, figures with marks, assumptions, parts, checks, sources. It cannot be opened again: save the design too.',
    zh: '图纸、带标记的数值、假设、部件、检查与来源。无法再次打开编辑：请另存设计。',
  },
  'proposal.title': { en: 'Proposal', zh: '方案' },
  'proposal.print': { en: 'Print or save as PDF', zh: '打印或存为 PDF' },
  'proposal.back': { en: 'Back to the studio', zh: '返回设计台' },
  'proposal.made-by': {
    en: 'Podwright {version} · design {hash} · revision {revision}',
    zh: 'Podwright {version} · 设计 {hash} · 修订 {revision}',
  },
  'proposal.old': {
    en: 'These figures belong to revision {figures}; the design is at {design}.',
    zh: '所列数值属于修订 {figures}；设计已到修订 {design}。',
  },
  'proposal.drawing': { en: 'Hall from above, to scale', zh: '机房平面，按比例' },
  'proposal.cabinets': { en: 'Cabinets from the front', zh: '机柜正面' },
  'proposal.no-hall': { en: 'No cabinet is placed in a hall.', zh: '尚无机柜摆放在机房中。' },
  'proposal.too-many': {
    en: '{n} cabinets: each square stands for several.',
    zh: '共 {n} 个机柜：每个方块代表若干个。',
  },
  'proposal.summary': { en: 'In brief', zh: '概要' },
  'proposal.figures': { en: 'Figures', zh: '数值' },
  'proposal.marks': {
    en: '= exact: counted or proved. [ ] bounds: the true value lies between two proven ends. ≈ estimate. ? unknown: an input is missing.',
    zh: '= 精确：计数或已证明。[ ] 上下界：真值在两个已证端点之间。≈ 估计。? 未知：缺少输入。',
  },
  'proposal.assumptions': { en: 'Assumptions', zh: '假设' },
  'proposal.no-assumptions': { en: 'The document marks nothing as assumed.', zh: '文档未将任何内容标为假设。' },
  'proposal.parts': { en: 'Parts', zh: '部件' },
  'proposal.cables': { en: 'Cables and modules', zh: '线缆与光模块' },
  'proposal.no-cables': { en: 'No cable leaves a box.', zh: '没有引出箱体的线缆。' },
  'proposal.part': { en: 'Part', zh: '部件' },
  'proposal.each': { en: 'Pieces', zh: '数量' },
  'proposal.comes-with': { en: 'comes with its parent', zh: '随上级提供' },
  'proposal.price-unit': { en: 'USD of all', zh: '合计 USD' },
  'proposal.unknown': { en: 'unknown', zh: '未知' },
  'proposal.checks': { en: 'Checks', zh: '检查' },
  'proposal.accepted': { en: 'accepted: {reason}', zh: '已接受：{reason}' },
  'proposal.sources': { en: 'Sources', zh: '来源' },
  'proposal.no-sources': { en: 'No figure rests on a source.', zh: '没有数值引用来源。' },
  'proposal.read': { en: 'read {date}', zh: '读取于 {date}' },
} as const satisfies TextTable;
