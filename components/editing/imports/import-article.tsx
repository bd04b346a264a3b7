import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/editing/form/button';
import { ErrorSummary } from '@/components/editing/form/error-summary';
import { FileInput } from '@/components/editing/form/file-input';
import { PostForm } from '@/components/editing/form/post-form';
import type { KeptUpload, OwnRun } from '@/lib/desk/imports/import-plan';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { ImportRuns } from './import-runs';
import { UploadReport } from './upload-report';

type Props = {
  upload: KeptUpload | null;
  runs: OwnRun[];
  /** What was refused, in words, by the names of fields. */
  faults: Record<string, string>;
};

/** A folder of texts is sent, looked at, and then imported whole or not at all. */
export function ImportArticle({ upload, runs, faults }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.import');
  const said = [
    ...(faults.file ? [{ field: 'file', message: faults.file }] : []),
    ...(faults.conflict ? [{ field: 'file', message: t('conflict') }] : []),
  ];
  return (
    <>
      <ErrorSummary title={t('refused')} faults={said} />
      {upload && <UploadReport upload={upload} />}
      <PostForm to={deskPaths.import(locale)} isMultipart>
        <FileInput
          name="file"
          label={t(upload ? 'another' : 'file')}
          hint={`${t('fileHint')} ${t('table.hint')}`}
          error={faults.file}
          takesFocus={faults.file !== undefined}
          accept=".zip,.csv,.tsv,application/zip,text/csv"
        />
        <div>
          <Button name="action" value="check" kind={upload ? 'plain' : 'primary'}>
            {t('check')}
          </Button>
        </div>
      </PostForm>
      <ImportRuns runs={runs} />
    </>
  );
}
