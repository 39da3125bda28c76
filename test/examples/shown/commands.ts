import { Block, BLOCKS, PAGES, place, textOf } from './blocks';

/** A command of this package, as a page shows it. */
export interface ShownCommand {
  readonly where: string;
  readonly page: string;
  /** With what stands before and behind it in a shell. */
  readonly shell: string;
  /** The output below it; none is shown where this is undefined. */
  readonly output?: string[];
}

const NPX = 'npx cdk-trusted-workflows ';

/** Lines of a shell, those that go on in the next one joined. */
export const shellLines = ({ lines }: Block) => lines.join('\n').replace(/ *\\\n\s*/g, ' ').split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** Every command of this package that some page shows in a block. */
export const COMMANDS: readonly ShownCommand[] = BLOCKS.flatMap((block) => block.language === 'text' ? withOutput(block) : withoutOutput(block));

/** Commands within sentences: `compare a b`. */
export const INLINE: readonly ShownCommand[] = PAGES.flatMap((page) => (
  [...textOf(page).replace(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/`(?:npx cdk-trusted-workflows )?((?:decide|explain|compare|list|lint) (?!-)[^`]+)`/g)].map(([, shell]) => (
    { where: page, page, shell: `${NPX}${shell}` }))))
  .filter(({ shell }) => !COMMANDS.some((command) => command.shell === shell));

function withOutput(block: Block): ShownCommand[] {
  return block.lines.join('\n').split(/^\$ (?=npx cdk-trusted-workflows )/m).slice(1).map((text) => {
    const [shell, ...output] = text.trimEnd().split('\n');
    return { where: place(block), page: block.page, shell, output };
  });
}

function withoutOutput(block: Block): ShownCommand[] {
  return shellLines(block).filter((line) => line.includes(NPX)).map((shell) => ({ where: place(block), page: block.page, shell }));
}

/** Lines of pages that name the command, wherever that is; of two in one pipe, each is run. */
export const namings = () => PAGES.reduce((sum, page) => sum + textOf(page).split('\n').filter((line) => line.includes(NPX)).length, 0);

/** Whether a line takes a shell: more than words and quotes. */
export const needsShell = (shell: string) => /[|$<>&;]/.test(shell);

/** The arguments of a simple command. */
export function argumentsOf(shell: string): string[] {
  return [...shell.slice(NPX.length).matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain);
}
