import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DesignInspector } from '../../../src/studio/panels/DesignInspector.tsx';
import { NetInspector } from '../../../src/studio/panels/RuleInspectors.tsx';
import { WireTable } from '../../../src/studio/panels/WireTable.tsx';
import { Breadcrumb } from '../../../src/studio/shell/Breadcrumb.tsx';
import { DesignMenu } from '../../../src/studio/shell/DesignMenu.tsx';
import { answerOf, cloudMatrixFigures, design, stage } from '../shell/a-studio.ts';

/** An override of the reading order, an isolate that is never closed, and an escape sequence. */
const nasty = 'safe \u202eelif \u2067open \u001b[2J';
const shown = 'safe \\u202eelif \\u2067open \\u001b[2J';

const nets = Object.fromEntries(
  Object.entries(design.nets).map(([id, net]) => [
    id,
    { ...net, name: nasty, wires: net.wires.map((wire) => ({ ...wire, assumed: nasty })) },
  ]),
);
const hostile = { ...design, name: nasty, note: nasty, nets };
const [net] = Object.values(nets);
if (!net) throw new Error('no network');

describe('names of a stranger’s design', () => {
  it.each([
    ['the head of the design', () => <DesignInspector />],
    ['the menu of the design', () => <DesignMenu />],
    ['the table of wires', () => <WireTable />],
    ['a network', () => <NetInspector id="scale-up" net={net} />],
    ['the way to where one is', () => <Breadcrumb />],
  ])('cannot turn the reading order of %s around', (_, view) => {
    stage({ design: hostile, answer: answerOf(cloudMatrixFigures), view: 'fabric', net: 'scale-up' });
    const html = renderToStaticMarkup(view());
    expect(html).toContain(shown);
    for (const mark of ['\u202e', '\u2067', '\u001b']) expect(html).not.toContain(mark);
  });
});
