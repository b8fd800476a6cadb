const largest = 10 * 1024 * 1024;

/** What Discord's app says of a file that it does not take; null when it takes it. */
export const tooLarge = file => file.size > largest ? `Your files are too powerful: ${file.name} has more than 10 MB.` : null;

/** A file as the sandbox takes it, and as a picture can show it. */
export async function readFile(file) {
  const address = await new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(new TypeError(`${file.name} cannot be read.`));
    reader.readAsDataURL(file);
  });
  return {
    filename: file.name,
    content: address.slice(address.indexOf(',') + 1),
    size: file.size,
    preview: file.type.startsWith('image/') ? address : null,
  };
}

export const sizeOf = bytes => bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
