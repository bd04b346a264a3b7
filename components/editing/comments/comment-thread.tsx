import { useTranslations } from 'next-intl';
import { Button } from '@/components/editing/form/button';
import { Moment } from '@/components/editing/frame/moment';
import { showUnseen } from '@/lib/text/characters/bidi';
import { splitLanguages } from '@/lib/text/split-languages';
import { CommentInput } from './comment-input';
import type { CommentState } from './comment-state';

type DraftComment = CommentState['comments'][number];
type Said = Pick<DraftComment, 'by' | 'at' | 'words'>;

/** One comment, what was answered, and the two things to do about it. */
export function CommentThread({ state, comment }: { state: CommentState; comment: DraftComment }) {
  const t = useTranslations('desk.comments');
  const { number, version, settled } = comment;
  const answer = `answer.${number}`;
  const isTyped = answer in state.faults || (state.typed[answer] ?? '') !== '';
  return (
    <div
      id={`comment-${number}`}
      className={`grid min-w-0 scroll-mt-4 scroll-mb-32 gap-2 border-s-4 ps-3 ${settled ? 'border-rule' : 'border-courtesy'}`}
    >
      <Words said={comment} />
      {comment.answers.map((said) => (
        <div key={`${said.by.id} ${said.at.toISOString()}`} className="ps-4">
          <Words said={said} />
        </div>
      ))}
      {settled && (
        <p className="text-sm text-quiet">
          {t.rich('settledBy', {
            name: () => <bdi>{settled.by.name}</bdi>,
            when: () => <Moment at={settled.at} />,
          })}
        </p>
      )}
      {state.mayComment && (
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2 print:hidden">
          <details open={isTyped} className="group min-w-0 open:basis-full">
            <summary className="min-h-7 text-sm text-link hover:underline pointer-coarse:min-h-11">
              {t('answer')}
            </summary>
            <div className="mt-1 grid gap-2">
              <CommentInput
                state={state}
                name={answer}
                label={t('answerLabel')}
                hint={settled ? t('reopens') : undefined}
              />
              <Button name="action" value="comment" form={state.form}>
                {t('sendAnswer')}
              </Button>
            </div>
          </details>
          {!settled && (
            <button
              type="submit"
              name="action"
              value={`settle-comment:${number}:${version}`}
              form={state.form}
              aria-describedby={`comment-${number}`}
              className="min-h-7 cursor-pointer text-sm text-link hover:underline pointer-coarse:min-h-11"
            >
              {t('settle')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Words({ said: { by, at, words } }: { said: Said }) {
  return (
    <div className="min-w-0">
      <p className="text-sm text-quiet">
        <bdi className="font-semibold text-ink">{by.name}</bdi> <Moment at={at} />
      </p>
      <p
        lang={splitLanguages(words)[0]?.lang}
        className="text-as-page isolate max-w-prose wrap-anywhere whitespace-pre-line [unicode-bidi:plaintext]"
      >
        {showUnseen(words)}
      </p>
    </div>
  );
}
