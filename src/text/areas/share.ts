import type { TextTable } from '../say.ts';

/** The share dialogue, beside what the frame has: the code for phones. */
export const shareTexts = {
  'share.qr': { en: 'QR code of the link', zh: '链接的二维码' },
  'share.qr-note': {
    en: 'For a phone: it opens the design for reading and checks that it sees the same digits.',
    zh: '供手机扫描：只读打开设计，并核对数值是否一致。',
  },
  'share.qr-dense': {
    en: 'For a phone, held close: {n} squares a side are many. It opens the design for reading and checks that it sees the same digits.',
    zh: '供手机近距离扫描：每边 {n} 格，较密。只读打开设计，并核对数值是否一致。',
  },
  'share.no-qr': { en: 'The link is too long for a QR code.', zh: '链接过长，无法生成二维码。' },
} as const satisfies TextTable;
