import type { FocusEvent } from 'react';

/**
 * Whether the keyboard has come to an element by keys. What a mouse is pressed on gets it as well, but must not move before the mouse is
 * let go, or the click is lost.
 */
export const byKeyboard = ({ target }: FocusEvent): boolean => target.matches(':focus-visible');
