import { useMediaQuery } from '@mantine/hooks';
import type { CustomerPage as Customer } from '@rapport/contracts/customers';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { NewCase } from '../cases/page/NewCase.tsx';
import { OpenCases } from '../cases/page/OpenCases.tsx';
import { ContactPart } from '../consent/ContactPart.tsx';
import { CustomerDue } from '../moments/customer/CustomerDue.tsx';
import { CustomerMoments } from '../moments/customer/CustomerMoments.tsx';
import { Guidance } from '../relationships/panel/Guidance.tsx';
import { NextTypes } from '../relationships/panel/NextTypes.tsx';
import { typesQuery } from '../relationships/queries.ts';
import { surenessOf } from '../relationships/types/sureness.ts';
import { GiveButton } from '../repair/GiveButton.tsx';
import classes from './CustomerPage.module.css';
import { Axes } from './page/Axes.tsx';
import { Because, type Reason } from './page/Because.tsx';
import { Facts } from './page/Facts.tsx';
import { Identities } from './page/Identities.tsx';
import { kindsBehind } from './page/kindsBehind.ts';
import { Merges } from './page/Merges.tsx';
import { nameOf, RelationHead } from './page/RelationHead.tsx';
import { SamePerson } from './page/SamePerson.tsx';
import { SurenessBar } from './page/SurenessBar.tsx';
import { Tags } from './page/Tags.tsx';
import { customerQuery, type TimelineFilter } from './queries.ts';
import { ReplyDraft } from './reply/ReplyDraft.tsx';
import { ThatsWrong } from './tagging/ThatsWrong.tsx';
import { type Sought, Timeline } from './timeline/Timeline.tsx';

/** One customer: who they are to us, why, what to do, and everything that passed. */
export function CustomerPage(): ReactElement {
  const { t } = useText();
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const navigate = useNavigate();
  const customer = useQuery(customerQuery(customerId));
  const survivor = customer.data?.redirect;
  useEffect(() => {
    // Merged since the link was made: the address becomes that of the customer they are now.
    if (survivor)
      void navigate({ to: '/customers/$customerId', params: { customerId: survivor }, replace: true });
  }, [survivor, navigate]);
  const back = (
    <Link to="/customers" className={classes.back}>
      <IconArrowLeft size={16} aria-hidden /> {t('customers.back')}
    </Link>
  );
  if (customer.data)
    return (
      <Page title={nameOf(customer.data) ?? t('customers.noName')} hideTitle above={back}>
        <OpenCases customerId={customer.data.id} />
        <CustomerContent key={customer.data.id} customer={customer.data} />
      </Page>
    );
  return (
    <Page title={t('customers.title')} hideTitle above={back}>
      {customer.isError ? (
        <ErrorNote
          error={customer.error}
          title={t(isMissing(customer.error) ? 'customers.notFound' : 'customers.pageFailed')}
          onRetry={isMissing(customer.error) ? undefined : () => void customer.refetch()}
        />
      ) : (
        <Waiting rows={10} height={24} />
      )}
    </Page>
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'not-found';
}

const everything: TimelineFilter = { kinds: [], channels: [] };

function CustomerContent({ customer }: { customer: Customer }): ReactElement {
  const { data: types } = useQuery(typesQuery);
  const [filter, setFilter] = useState(everything);
  const [sought, setSought] = useState<Sought | null>(null);
  const timeline = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery('(max-width: 48em)') ?? false;
  const { relation } = customer;
  const isNamed = relation !== null && surenessOf(relation.probability) !== 'unsure';
  const type = isNamed ? types?.types.find((one) => one.type === relation.type) : undefined;
  const show = ({ signal, exchangeId, lastAt }: Reason) => {
    if (exchangeId && lastAt) {
      setFilter(everything);
      setSought({ exchangeId, at: lastAt });
    } else {
      setFilter({ kinds: kindsBehind(signal), channels: [] });
      setSought(null);
      timeline.current?.scrollIntoView({ block: 'start' });
    }
  };
  const sure = relation && <SurenessBar key="sure" probabilities={relation.probabilities} />;
  const why = (
    <Because
      key="why"
      reasons={customer.because}
      modelVersion={relation?.modelVersion ?? null}
      onShow={show}
    />
  );
  const guidance = type && <Guidance key="guidance" playbook={type.playbook} />;
  const wrong = <ThatsWrong key="wrong" customer={customer} />;
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <RelationHead customer={customer} />
        <NewCase customerId={customer.id} />
        {/* In a hand, what to do comes before how we know. */}
        {isPhone ? [guidance, sure, wrong, why] : [sure, wrong, why, guidance]}
        {type && <NextTypes type={type} />}
      </div>
      <div ref={timeline} className={classes.timeline}>
        <CustomerDue customerId={customer.id} />
        <GiveButton customer={{ id: customer.id, name: nameOf(customer) ?? null }} />
        <ReplyDraft customer={customer} />
        <Timeline customer={customer} filter={filter} onFilter={setFilter} sought={sought} />
      </div>
      <div className={classes.rest}>
        <SamePerson customer={customer} />
        {relation && <Axes space={relation.space} />}
        <CustomerMoments customerId={customer.id} />
        <Tags tags={customer.tags} />
        <Facts customer={customer} />
        <Identities customer={customer} />
        <ContactPart customerId={customer.id} name={nameOf(customer) ?? null} said={customer.consents} />
        <Merges customer={customer} />
      </div>
    </div>
  );
}
