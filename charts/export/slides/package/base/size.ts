/** Inches of a slide of ours, 16:9, and of the room that its text takes. */
export const WIDTH = 13.333;
export const HEIGHT = 7.5;
export const LEFT = 0.54;
export const BODY = 12.25;
