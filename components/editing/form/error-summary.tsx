import { FaultBox } from './fault-box';

type Props = {
  title: string;
  /** The faults in the order of the form; `field` is the id of the control. */
  faults: readonly { field: string; message: string }[];
};

/** What has to be put right, each a link to its field. Nothing where nothing is wrong. */
export function ErrorSummary({ title, faults }: Props) {
  if (faults.length === 0) return null;
  return (
    <FaultBox title={title} titleId="faults-title">
      <ul className="mt-1 grid list-disc gap-1 ps-5">
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`} className="text-danger">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </FaultBox>
  );
}
