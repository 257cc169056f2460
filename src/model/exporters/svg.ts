/** The hall from above, as a drawing: rows and cabinets in their places, to scale, a metre a unit of the drawing. */

import { labelOf } from '../layout/label.ts';
import type { PlanCabinet } from '../layout/layout.ts';
import { planOf } from '../layout/plan.ts';
import { type Exporter, oneFile, refuse } from './exporter.ts';
import { xmlText } from './xml-text.ts';

const margin = 1;
const pixelsPerMetre = 60;

export const svg: Exporter = {
  format: 'svg',
  loses: [
    'inside-of-nodes',
    'rules',
    'networks',
    'switches',
    'media',
    'lengths',
    'parts',
    'power',
    'cooling',
    'prices',
    'jobs',
  ],
  write({ design, catalogue }) {
    const plan = planOf(design, catalogue);
    if (plan.cabinets.length === 0) return refuse('no-site');
    const [x, y] = [plan.x - margin, plan.y - margin];
    const [width, depth] = [plan.width + 2 * margin, plan.depth + 2 * margin];
    return oneFile('hall.svg', pieces());
    function* pieces(): Generator<string> {
      yield `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width * pixelsPerMetre)}" height="${round(depth * pixelsPerMetre)}" viewBox="${box(x, y, width, depth)}" font-family="sans-serif">\n`;
      yield `  <title>${xmlText(design.name)}</title>\n  <rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(depth)}" fill="#ffffff"/>\n`;
      for (const row of plan.rows) {
        if (row.id === '') continue;
        yield `  <text x="${round(row.x - 0.15)}" y="${round(row.y + row.depth / 2)}" font-size="0.4" text-anchor="end" dominant-baseline="middle" fill="#555555">${xmlText(row.id)}</text>\n`;
      }
      for (const cabinet of plan.cabinets) yield cabinetText(cabinet);
      yield '</svg>\n';
    }
  },
};

function cabinetText({ address, x, y, width, depth, turn, faces, off, supply }: PlanCabinet): string {
  const [middleX, middleY] = [x + width / 2, y + depth / 2];
  const turned = turn === 0 ? '' : ` transform="rotate(${round(turn)} ${round(middleX)} ${round(middleY)})"`;
  const fill = off ? '#f4f4f4' : supply ? '#d8ecf3' : '#e6e9ef';
  const dash = off ? ' stroke-dasharray="0.08 0.05"' : '';
  const label = labelOf(address);
  const size = round(Math.min(0.22, (width * 1.5) / Math.max(4, label.length)));
  const front = faces === 1 ? y + depth - 0.05 : y;
  return (
    `  <g${turned}><title>${xmlText(address)}</title>` +
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(depth)}" fill="${fill}" stroke="#333333" stroke-width="0.02"${dash}/>` +
    `<rect x="${round(x)}" y="${round(front)}" width="${round(width)}" height="0.05" fill="#333333"/>` +
    `<text x="${round(middleX)}" y="${round(middleY)}" font-size="${size}" text-anchor="middle" dominant-baseline="middle" fill="#111111">${xmlText(label)}</text></g>\n`
  );
}

function box(...numbers: readonly number[]): string {
  return numbers.map(round).join(' ');
}

/** To a millimetre. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
