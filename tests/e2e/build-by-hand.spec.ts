/** From an empty hall to a wired, shared and counted machine, with mouse and keyboard alone. */
import { readFileSync } from 'node:fs';
import { readCsv } from '../support/read-csv.ts';
import {
  chooseInDesignMenu,
  clickThing,
  doubleClickThing,
  dragPart,
  drawing,
  expect,
  focusDrawing,
  hashShown,
  instrument,
  markOf,
  middleOf,
  openStudio,
  reading,
  settled,
  test,
  thing,
  undo,
} from '../support/studio-page.ts';

const bisection = 'fabric.scale-up.bisection';
const throughput = 'fabric.scale-up.throughput';

/** A star: each card has one link to each plane's switch, so any half of the cards can send all it has. */
const cards = 16;
const planes = 2;
const rateGBs = 50;
const starBisection = `${Math.floor(cards / 2) * planes * rateGBs} GB/s`;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('two cabinets, 16 cards and two planes are built, wired, broken, mended, shared and counted', async ({
  page,
  browser,
}) => {
  await openStudio(page);

  await test.step('an empty hall', async () => {
    await chooseInDesignMenu(page, 'New, empty hall');
    await expect(page.getByText('The hall is empty')).toBeVisible();
    await expect.poll(() => reading(page, 'cards.count')).toBe('0');
  });

  await test.step('a cabinet from the palette, a node and a switch in it', async () => {
    await dragPart(page, 'generic/rack-42u@1', await middleOf(drawing(page)), /^CAB01, a new row/);
    await doubleClickThing(page, 'cab[1]');
    await expect(thing(page, 'cab[1]')).toHaveClass(/rack-node/);
    const { x, y } = await middleOf(thing(page, 'cab[1]'));
    await dragPart(
      page,
      'generic/node-8u@1',
      { x, y },
      /^Node, 8 U, empty, U\d+–U\d+.*: 0 cards until you put some in$/,
    );
    await expect(thing(page, 'cab[1]/node[1]')).toBeVisible();
    await dragPart(page, 'generic/switch-32@1', { x, y: y + 220 }, /^Switch, 32 ports, U\d+$/);
    await expect(thing(page, 'cab[1]/switch[1]')).toBeVisible();
  });

  await test.step('a node is dragged onto a taken slot: refused, with the reason in numbers', async () => {
    const { x, y } = await middleOf(thing(page, 'cab[1]/switch[1]'));
    const before = await hashShown(page);
    await dragPart(page, 'generic/node-8u@1', { x, y }, /Needs 8 U from U\d+; \d+ free there, then SWITCH01/);
    expect(await hashShown(page)).toBe(before);
    await expect(thing(page, 'cab[1]/node[2]')).toHaveCount(0);
  });

  await test.step('cards onto the board of the node, and eight of them by the inspector', async () => {
    await doubleClickThing(page, 'cab[1]/node[1]');
    await expect(page.getByRole('navigation', { name: 'Where you are' })).toContainText('NODE01');
    await dragPart(
      page,
      'generic/card@1',
      await middleOf(page.locator('[data-board="cab[1]/node[1]"] .board-title')),
      /^Card on NODE01/,
    );
    await expect(thing(page, 'cab[1]/node[1]/npu[1]')).toBeVisible();
    await focusDrawing(page);
    await page.keyboard.press('Escape');
    const count = page.getByRole('spinbutton', { name: 'How many npu' });
    await count.fill('8');
    await count.press('Enter');
    await expect.poll(() => reading(page, 'cards.count')).toBe('8');
  });

  await test.step('the whole cabinet once more, by keyboard', async () => {
    await focusDrawing(page);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    // Who steps out finds the box just left selected.
    await expect(page.getByText('1 selected')).toBeVisible();
    await page.keyboard.press('Control+d');
    await expect(thing(page, 'cab[2]')).toBeVisible();
    await settled(page);
    expect(await reading(page, 'cards.count')).toBe(String(cards));
    await expect(instrument(page, 'cards.count')).toContainText('2 cabinets');
  });

  await test.step('one rule wires every card to every switch', async () => {
    await focusDrawing(page);
    await page.keyboard.press('w');
    const panel = page.getByRole('form', { name: 'New wire' });
    await panel.getByRole('combobox', { name: 'Each', exact: true }).selectOption('npu');
    await panel.getByRole('combobox', { name: 'To', exact: true }).selectOption('switch');
    await panel.getByRole('radio', { name: 'every npu to every switch', exact: true }).check();
    await panel.getByRole('textbox', { name: 'Rate of a link, one way' }).fill(`${rateGBs} GB/s`);
    await expect(panel).toContainText(`Makes ${cards * planes} links.`);
    await expect(panel).toContainText('Takes 2 ports of each npu and 16 ports of each switch.');
    await panel.getByRole('button', { name: 'Add the wire' }).click();
    await expect(panel).toHaveCount(0);
    await settled(page);
  });

  await test.step('the exact bisection is that of a star', async () => {
    expect(await reading(page, bisection)).toBe(starBisection);
    expect(await markOf(page, bisection)).toBe('exact');
    expect(await reading(page, throughput)).toBe(`${planes * rateGBs} GB/s`);
    await expect(instrument(page, 'checks').getByRole('button')).toHaveAccessibleName(/0 errors, 0 warnings/);
  });
  const builtHash = await hashShown(page);

  await test.step('more links than a switch has ports are an error', async () => {
    await doubleClickThing(page, 'cab[2]');
    await clickThing(page, 'cab[2]/switch[1]');
    await page.getByRole('button', { name: /each npu to every switch, 1 link$/ }).click();
    const links = page.getByRole('spinbutton', { name: 'Links of a pair' });
    await links.fill('3');
    await links.press('Enter');
    await settled(page);
    await expect(instrument(page, 'checks').getByRole('button')).toHaveAccessibleName(/: [1-9]\d* errors?,/);
    await instrument(page, 'checks').getByRole('button').click();
    // 16 cards with 3 links each at a switch of 32 ports.
    await expect(page.getByRole('dialog', { name: 'Design checks' })).toContainText(/48.*32/);
    await page.keyboard.press('Escape');
    await undo(page);
  });

  await test.step('a switch out halves the figure; undo puts it back', async () => {
    await clickThing(page, 'cab[2]/switch[1]');
    await page.getByRole('radio', { name: 'This one' }).click();
    await focusDrawing(page);
    await page.keyboard.press('Delete');
    await settled(page);
    expect(await reading(page, bisection)).toBe(`${Math.floor(cards / 2) * rateGBs} GB/s`);
    await undo(page);
    expect(await reading(page, bisection)).toBe(starBisection);
    expect(await hashShown(page)).toBe(builtHash);
  });

  await test.step('the link opens in another browser with the same figures', async () => {
    await page.keyboard.press('Control+Shift+s');
    const dialog = page.getByRole('dialog', { name: 'Share this design' });
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.length).toBeLessThanOrEqual(2_000);
    await page.keyboard.press('Escape');

    const elsewhere = await browser.newContext();
    const reader = await elsewhere.newPage();
    await openStudio(reader, link);
    for (const id of ['cards.count', bisection, throughput]) {
      expect(await reading(reader, id)).toBe(await reading(page, id));
      expect(await markOf(reader, id)).toBe(await markOf(page, id));
    }
    expect(await hashShown(reader)).toBe(builtHash);
    await expect(reader.getByText('Same figures as the sender saw.')).toBeVisible();
    await elsewhere.close();
  });

  await test.step('the parts list counts what was drawn', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /^Parts list, CSV/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('New design.parts.csv');
    const rows = readCsv(readFileSync(await download.path(), 'utf8'));
    const total = (part: string) => rows.filter((row) => row.Part === part).map((row) => row['Total quantity']);
    expect(total('generic/rack-42u@1')).toEqual(['2']);
    expect(total('generic/node-8u@1')).toEqual(['2']);
    expect(total('generic/card@1')).toEqual([String(cards)]);
    expect(total('generic/switch-32@1')).toEqual([String(planes)]);
    const cables = rows.filter((row) => row.Category === 'cable').map((row) => Number(row['Total quantity']));
    expect(cables).toEqual([cards * planes]);
    expect(rows).toHaveLength(5);
  });
});
