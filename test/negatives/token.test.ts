import { negatives } from './driver';

negatives('token');
