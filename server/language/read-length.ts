/** Longest stretch of a text that is read, in UTF-16 units; people do not say more in one turn. */
export const readLength = 12_000;
