/** The engine's version: same document, same version, same figures. A test holds it to package.json. */
export const engineVersion = '0.1.0';
