/** What was typed into a field of a form; a file is no text. */
export function saidIn(form: HTMLFormElement): (name: string) => string {
  const said = new FormData(form);
  return (name) => {
    const value = said.get(name);
    return typeof value === 'string' ? value : '';
  };
}
