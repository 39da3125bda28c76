import { connection } from '../../connections';

export const wrong = () => connection({ subject: '9246576b-c9b6-441d-a0ca-796721fd971e' });
