/** A factor that holds in full in talk of another kind (`share` 1), and not at all in talk of selling (0). */
export const eased = (factor: number, share: number): number => 1 - share * (1 - factor);
