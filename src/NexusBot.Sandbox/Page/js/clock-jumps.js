/** How far the clock is moved at once, in seconds. */
export const jumps = new Map([['+10 minutes', 600], ['+1 hour', 3600], ['+1 day', 86400], ['+1 week', 604800]]);
