/**
 * JSON with a thing on one line where it fits the width. What does not fit is opened, a member a line, two blanks
 * deeper; a list of records always is, so that adding one is one line more.
 */
const width = 160;

export function layOut(document: unknown): string {
  return opened(document, 0);
}

function written(value: unknown, depth: number, room: number): string {
  const line = onOneLine(value, room);
  return line ?? opened(value, depth);
}

function opened(value: unknown, depth: number): string {
  const isList = Array.isArray(value);
  if (!isList && (typeof value !== 'object' || value === null)) return JSON.stringify(value);
  const deeper = '  '.repeat(depth + 1);
  const names = isList ? [] : Object.keys(value as object);
  const values: readonly unknown[] = isList ? value : Object.values(value as object);
  if (values.length === 0) return isList ? '[]' : '{}';
  const members = values.map((member, place) => {
    const label = isList ? '' : `${JSON.stringify(names[place])}: `;
    const comma = place < values.length - 1 ? 1 : 0;
    return deeper + label + written(member, depth + 1, width - deeper.length - label.length - comma);
  });
  const end = '  '.repeat(depth);
  return isList ? `[\n${members.join(',\n')}\n${end}]` : `{\n${members.join(',\n')}\n${end}}`;
}

/** Null when it takes more than `room` characters; gives up as soon as that is known. */
function onOneLine(value: unknown, room: number): string | null {
  if (typeof value !== 'object' || value === null) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : null;
  }
  const isList = Array.isArray(value);
  const names = isList ? [] : Object.keys(value);
  const values: readonly unknown[] = isList ? value : Object.values(value);
  if (values.length === 0) return isList ? '[]' : '{}';
  if (isList && values.some((item) => typeof item === 'object' && item !== null && !Array.isArray(item))) return null;
  const [before, after] = isList ? ['[', ']'] : ['{ ', ' }'];
  let text = before;
  for (const [place, member] of values.entries()) {
    const label = `${place > 0 ? ', ' : ''}${isList ? '' : `${JSON.stringify(names[place])}: `}`;
    const inner = onOneLine(member, room - text.length - label.length - after.length);
    if (inner === null) return null;
    text += label + inner;
  }
  return text.length + after.length <= room ? text + after : null;
}
