import { negatives } from './driver';

negatives('generic');
