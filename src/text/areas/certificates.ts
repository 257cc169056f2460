import type { TextTable } from '../say.ts';

/** Certificates: making them, and checking them again. */
export const certificateTexts = {
  'cli.certify.does': {
    en: 'certificate: what each network can carry, with proofs that anyone can check',
    zh: '证书：各网络的承载能力，附任何人均可复核的证明',
  },
  'cli.verify.does': {
    en: 'check a certificate independently; exit status 1 when it does not hold',
    zh: '独立复核证书；不成立时退出状态为 1',
  },
  'certificates.left.not-described': {
    en: '{net} is left out: no links between cards are described, or NICs are shared by the cards of a box.',
    zh: '已略去 {net}：未描述卡间链路，或网卡由机箱内各卡共享。',
  },
  'certificates.left.averaged': {
    en: '{net} is left out: some of its links are averaged, so that only an upper bound is known.',
    zh: '已略去 {net}：部分链路取平均值，仅有上界。',
  },
  'certificates.left.too-irregular': {
    en: '{net} is left out: too little in it is alike for a proof of reasonable size.',
    zh: '已略去 {net}：其中相同之处太少，证明过于庞大。',
  },
  'certificates.left.not-proved': {
    en: '{net} is left out: the checker did not accept the proof.',
    zh: '已略去 {net}：复核程序未接受该证明。',
  },
  'certificates.left.not-verified': {
    en: '{net} is left out: podwright verify would refuse its certificate. Nothing is written that does not hold.',
    zh: '已略去 {net}：podwright verify 不会接受其证书。不成立的内容一概不写出。',
  },
  'certificates.none': {
    en: 'No network of {name} can be certified. The reasons are above; networks made of wires between holds can.',
    zh: '{name} 中没有可出具证书的网络。原因见上；由部件间连线构成的网络可以出具。',
  },
  'certificates.no-json': {
    en: '{name} is no JSON. Give a file made by podwright certify.',
    zh: '{name} 不是 JSON。请提供由 podwright certify 生成的文件。',
  },
  'certificates.holds': {
    en: 'The certificate holds for design {hash}: every bound follows from its witness, in exact arithmetic.',
    zh: '证书对设计 {hash} 成立：每个界均由其见证精确推出。',
  },
  'certificates.does-not-hold': { en: 'The certificate does not hold: {why}', zh: '证书不成立：{why}' },
  'certificates.way.link-by-link': {
    en: 'Checked in two ways: link by link without any symmetry, and by the symmetry of the wiring.',
    zh: '以两种方式复核：逐条链路、不用任何对称性；以及利用连线的对称性。',
  },
  'certificates.way.by-symmetry': {
    en: 'Checked by the symmetry of the wiring; link by link is for up to {most} cards.',
    zh: '利用连线的对称性复核；逐条链路复核适用于至多 {most} 张卡。',
  },
  'certificates.refused.malformed': {
    en: 'it is not in the form of a certificate ({what}).',
    zh: '其格式不是证书（{what}）。',
  },
  'certificates.refused.hash': {
    en: 'its design is not the one it was made for ({what}).',
    zh: '其中的设计并非出具证书时的设计（{what}）。',
  },
  'certificates.refused.unsupported': {
    en: 'the checker cannot read the wire {what}.',
    zh: '复核程序无法读取连线 {what}。',
  },
  'certificates.refused.too-large': {
    en: 'it is too large to be checked exactly ({what}).',
    zh: '规模过大，无法精确复核（{what}）。',
  },
  'certificates.refused.not-proved': {
    en: 'a claim does not follow from its witness ({what}).',
    zh: '某项声明无法由其见证推出（{what}）。',
  },
  'certificates.column.net': { en: 'network', zh: '网络' },
  'certificates.column.islands': { en: 'islands', zh: '孤岛数' },
  'certificates.column.cards': { en: 'cards in each', zh: '每岛卡数' },
  'certificates.column.throughput': { en: 'throughput per card', zh: '每卡吞吐' },
  'certificates.column.bisection': { en: 'bisection', zh: '对分带宽' },
} as const satisfies TextTable;
