/** How long a file stays under its address. Smaller: a slow machine begins to read it when it is gone, and saves nothing. Larger: the memory is held for that long. */
const HELD_FOR_MS = 60_000;

/** Hands somebody a file, under that name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HELD_FOR_MS);
}
