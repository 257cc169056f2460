/** A scalar that every YAML reader takes for this text: quoted unless it is plainly a word. */
export function yamlText(text: string): string {
  const isWord = /^[A-Za-z_][\w./-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n|nan|inf)$/i.test(text);
  return isWord ? text : `"${text.replace(/[\\"]/g, (sign) => `\\${sign}`).replace(/\p{Cc}/gu, ' ')}"`;
}
