/** Signs that stand for a list's dash in other programs; the last is Word's, from a font of its own. */
export const BULLETS = '•●▪◦‣∙·\uf0b7';
