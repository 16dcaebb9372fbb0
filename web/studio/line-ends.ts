/** The text with the line ends that the editor gives it: those of a file from Windows would make it look changed as soon as it is opened. Pure. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');
