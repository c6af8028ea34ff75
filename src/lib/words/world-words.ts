/** What names on a world say beside themselves. */

/** A name, or none for want of room, on land that goes on to the east beyond the edge of its picture. */
export const goingOn = (name = ''): string => `${name} →`.trim();
