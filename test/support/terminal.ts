/** A terminal that keeps what a command says, on either of its streams. */
export function listening(root = process.cwd()) {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  return { said, terminal: { root, out: say, err: say } };
}
