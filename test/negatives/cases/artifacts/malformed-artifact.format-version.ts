import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"format_version":"2.0","values":{}}', 'state.json');
