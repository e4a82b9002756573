import type { HostileFile } from './hostile-file.ts';
import { imageFiles } from './image-files.ts';
import { nameFiles } from './name-files.ts';
import { officeFiles } from './office-files.ts';
import { pdfFiles } from './pdf-files.ts';

export const hostileFiles: readonly HostileFile[] = [...pdfFiles, ...imageFiles, ...officeFiles, ...nameFiles];
