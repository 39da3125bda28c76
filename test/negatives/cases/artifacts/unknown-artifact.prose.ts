import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('# Trust\n\nOur roles trust GitHub.\n', 'notes.md');
