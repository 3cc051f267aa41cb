import type { Exporter } from './exporter.js';
import { jsonExporter } from './json-exporter.js';
import { jsonlExporter } from './jsonl-exporter.js';

/** All formats there are; a new one is added here and nowhere else. */
export const exporters: readonly Exporter[] = [jsonExporter, jsonlExporter];

/** The exporter of that name; null for an unknown one. */
export const exporterFor = (format: string): Exporter | null =>
  exporters.find((exporter) => exporter.format === format) ?? null;

/** The exporter whose ending the file name bears; null where none does. */
export const exporterOfFile = (path: string): Exporter | null =>
  exporters.find((exporter) => path.toLowerCase().endsWith(exporter.extension)) ?? null;
