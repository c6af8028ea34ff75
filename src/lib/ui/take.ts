/** Taking something away: as a file, or as a picture on the clipboard. */

/** Saves a file under its name. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers fetch the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Puts a picture on the clipboard; a browser that does not take it there saves it. To be called while a button is pressed,
 * since the clipboard opens to nothing else.
 * @param make gives the picture, a PNG
 * @param name of its file
 * @returns what has become of it, in words
 * @throws what `make` does
 */
export async function takePicture(make: () => Promise<Blob>, name: string): Promise<string> {
  const picture = make();
  if (typeof ClipboardItem !== 'undefined' && navigator.clipboard && 'write' in navigator.clipboard)
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      return 'The picture is on the clipboard.';
    } catch {
      // Refused, or it could not be made, which is told below.
    }
  save(await picture, name);
  return `${name} is made.`;
}
