import { connection } from '../../connections';

export const wrong = () => connection({ connectionId: '5C9D3E71-2B4A-4F60-8E1D-9A7B6C5D4E3F' });
