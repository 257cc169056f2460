import { describe, expect, it } from 'vitest';
import { indexLabelOf, labelOf, shortLabelOf } from '../../../src/model/layout/label.ts';

describe('labels', () => {
  it.each([
    ['cc[5]', 'CC05', 'CC05', '5'],
    ['cc[128]', 'CC128', 'CC128', '128'],
    ['su[2]/rack[3]', 'SU02/RACK03', 'RACK03', '2/3'],
    ['cube[2,1,3]', 'CUBE2.1.3', 'CUBE2.1.3', '2.1.3'],
    ['cc[1..4,9]', 'CC01–04,09', 'CC01–04,09', '1..4.9'],
    ['cc[1..12]/node[1..4]/l1[1..7]', 'CC01–12/NODE01–04/L1-01–07', 'L1-01–07', '1..12/1..4/1..7'],
    ['node[2]/l1[3]', 'NODE02/L1-03', 'L1-03', '2/3'],
    ['hub', 'hub', 'hub', ''],
  ])('%s is %s', (address, whole, short, index) => {
    expect([labelOf(address), shortLabelOf(address), indexLabelOf(address)]).toEqual([whole, short, index]);
  });
});
