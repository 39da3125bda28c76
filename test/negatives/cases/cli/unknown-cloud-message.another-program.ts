import { CloudMessage } from '../../../../src/verify';

export const wrong = () => CloudMessage.fromText('Segmentation fault\u001b[31m\n"${x}"', { source: 'error.txt' });
