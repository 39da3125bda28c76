import { negatives } from './driver';

negatives('artifacts');
