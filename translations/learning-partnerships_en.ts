<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>BehindDialog</name>
    <message numerus="yes">
        <source>%n bookings are behind this figure.</source>
        <translation>
            <numerusform>%n booking is behind this figure.</numerusform>
            <numerusform>%n bookings are behind this figure.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingActs</name>
    <message numerus="yes">
        <source>%n other academies see that it is withdrawn, with thanks.</source>
        <translation>
            <numerusform>%n other academy sees that it is withdrawn, with thanks.</numerusform>
            <numerusform>%n other academies see that it is withdrawn, with thanks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingCommand</name>
    <message numerus="yes">
        <source>%n actions recorded.</source>
        <translation>
            <numerusform>%n action recorded.</numerusform>
            <numerusform>%n actions recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n bookings.</source>
        <translation>
            <numerusform>%1 holds %n booking.</numerusform>
            <numerusform>%1 holds %n bookings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingImport</name>
    <message numerus="yes">
        <source>The directory on this PC does not hold %n of these schools. Their bookings are taken over with the names alone and reach nobody there: import the directory first if it is at hand.</source>
        <translation>
            <numerusform>The directory on this PC does not hold %n of these schools. Its bookings are taken over with the name alone and reach nobody there: import the directory first if it is at hand.</numerusform>
            <numerusform>The directory on this PC does not hold %n of these schools. Their bookings are taken over with the names alone and reach nobody there: import the directory first if it is at hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these bookings are between other schools. They were left out: those schools import them, or the Development Director does. Where one is yours, write its schools as the directory does.</source>
        <translation>
            <numerusform>%n of these bookings is between other schools. It was left out: those schools import it, or the Development Director does. Where it is yours, write its schools as the directory does.</numerusform>
            <numerusform>%n of these bookings are between other schools. They were left out: those schools import them, or the Development Director does. Where one is yours, write its schools as the directory does.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these bookings are between other schools. They stay on this PC: nobody else gets them.</source>
        <translation>
            <numerusform>%n of these bookings is between other schools. It stays on this PC: nobody else gets it.</numerusform>
            <numerusform>%n of these bookings are between other schools. They stay on this PC: nobody else gets them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections 3 were left out: only the requesting principal or a director takes them over. They are added when one of them imports this file.</source>
        <translation>
            <numerusform>%n section 3 was left out: only the requesting principal or a director takes it over. It is added when one of them imports this file.</numerusform>
            <numerusform>%n sections 3 were left out: only the requesting principal or a director takes them over. They are added when one of them imports this file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingListColumn</name>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation>
            <numerusform>%n booking</numerusform>
            <numerusform>%n bookings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingOutput</name>
    <message numerus="yes">
        <source>%1 holds %n bookings.</source>
        <translation>
            <numerusform>%1 holds %n booking.</numerusform>
            <numerusform>%1 holds %n bookings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingView</name>
    <message numerus="yes">
        <source>%n other academies are still asked</source>
        <translation>
            <numerusform>%n other academy is still asked</numerusform>
            <numerusform>%n other academies are still asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingWords</name>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingsPage</name>
    <message numerus="yes">
        <source>%n bookings copied. Paste them into a spreadsheet.</source>
        <translation>
            <numerusform>%n booking copied. Paste it into a spreadsheet.</numerusform>
            <numerusform>%n bookings copied. Paste them into a spreadsheet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseStudiesDialog</name>
    <message numerus="yes">
        <source>What you typed for %n case studies is lost then.</source>
        <translation>
            <numerusform>What you typed for %n case study is lost then.</numerusform>
            <numerusform>What you typed for %n case studies is lost then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>Tick two to four of the %n people on your shortlist.</source>
        <translation>
            <numerusform>Tick two to four of the %n people on your shortlist.</numerusform>
            <numerusform>Tick two to four of the %n people on your shortlist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComputersModel</name>
    <message numerus="yes">
        <source>%n waiting for it</source>
        <translation>
            <numerusform>%n waiting for it</numerusform>
            <numerusform>%n waiting for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not heard of for %n days</source>
        <translation>
            <numerusform>Not heard of for %n day</numerusform>
            <numerusform>Not heard of for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryLines</name>
    <message numerus="yes">
        <source>Received at %1 (%2 of %n PCs)</source>
        <translation>
            <numerusform>Received at %1 (%2 of %n PC)</numerusform>
            <numerusform>Received at %1 (%2 of %n PCs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n days.</source>
        <translation>
            <numerusform>Waiting for %n day.</numerusform>
            <numerusform>Waiting for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectorDialogs</name>
    <message numerus="yes">
        <source>%n academies move to the region that the directory names. What is asked for from now on goes to its Regional Director; bookings from before stay with the one who has them.</source>
        <translation>
            <numerusform>%n academy moves to the region that the directory names. What is asked for from now on goes to its Regional Director; bookings from before stay with the one who has them.</numerusform>
            <numerusform>%n academies move to the region that the directory names. What is asked for from now on goes to its Regional Director; bookings from before stay with the one who has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message numerus="yes">
        <source>%n entries in %1</source>
        <comment>403 entries in 61 academies</comment>
        <translation>
            <numerusform>%n entry in %1</numerusform>
            <numerusform>%n entries in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n academies</source>
        <translation>
            <numerusform>%n academy</numerusform>
            <numerusform>%n academies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryPresenter</name>
    <message numerus="yes">
        <source>%n academies</source>
        <translation>
            <numerusform>%n academy</numerusform>
            <numerusform>%n academies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people in %1</source>
        <comment>41 people in 19 academies</comment>
        <translation>
            <numerusform>%n person in %1</numerusform>
            <numerusform>%n people in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryWords</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %n academies</source>
        <translation>
            <numerusform>%1 from %n academy</numerusform>
            <numerusform>%1 from %n academies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDirectory</name>
    <message numerus="yes">
        <source>%1 holds %n entries.</source>
        <translation>
            <numerusform>%1 holds %n entry.</numerusform>
            <numerusform>%1 holds %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message numerus="yes">
        <source>%1, %n entries</source>
        <translation>
            <numerusform>%1, %n entry</numerusform>
            <numerusform>%1, %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormCommand</name>
    <message numerus="yes">
        <source>%1 holds %n pages.</source>
        <translation>
            <numerusform>%1 holds %n page.</numerusform>
            <numerusform>%1 holds %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>and %n more, on the bookings page</source>
        <translation>
            <numerusform>and %n more, on the bookings page</numerusform>
            <numerusform>and %n more, on the bookings page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message numerus="yes">
        <source>(The same in %n more rows.)</source>
        <translation>
            <numerusform>(The same in %n more row.)</numerusform>
            <numerusform>(The same in %n more rows.)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed: %n more schools were brought up to date; --json lists them.</source>
        <translation>
            <numerusform>Changed: %n more school was brought up to date; --json lists it.</numerusform>
            <numerusform>Changed: %n more schools were brought up to date; --json lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message numerus="yes">
        <source>Your commentary names %n people</source>
        <translation>
            <numerusform>Your commentary names %n person</numerusform>
            <numerusform>Your commentary names %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OnTheWayModel</name>
    <message numerus="yes">
        <source>Waiting for %n days</source>
        <translation>
            <numerusform>Waiting for %n day</numerusform>
            <numerusform>Waiting for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenedFiles</name>
    <message numerus="yes">
        <source>%n messages of this booking were taken in.</source>
        <translation>
            <numerusform>%n message of this booking was taken in.</numerusform>
            <numerusform>%n messages of this booking were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages cannot be read before this PC knows more of the partnership: ask for a newer file, or look at the share.</source>
        <translation>
            <numerusform>%n message cannot be read before this PC knows more of the partnership: ask for a newer file, or look at the share.</numerusform>
            <numerusform>%n messages cannot be read before this PC knows more of the partnership: ask for a newer file, or look at the share.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were refused and change nothing.</source>
        <translation>
            <numerusform>%n thing was refused and changes nothing.</numerusform>
            <numerusform>%n things were refused and change nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message numerus="yes">
        <source>%n pages as they will be printed</source>
        <translation>
            <numerusform>%n page as it will be printed</numerusform>
            <numerusform>%n pages as they will be printed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message numerus="yes">
        <source>Not confirmed for %n months</source>
        <translation>
            <numerusform>Not confirmed for %n month</numerusform>
            <numerusform>Not confirmed for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCommand</name>
    <message numerus="yes">
        <source>%1 is written, from %n bookings.</source>
        <translation>
            <numerusform>%1 is written, from %n booking.</numerusform>
            <numerusform>%1 is written, from %n bookings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message numerus="yes">
        <source>%n evaluations have not been written yet.</source>
        <translation>
            <numerusform>%n evaluation has not been written yet.</numerusform>
            <numerusform>%n evaluations have not been written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings were imported, so how soon they were answered is not known.</source>
        <translation>
            <numerusform>%n booking was imported, so how soon it was answered is not known.</numerusform>
            <numerusform>%n bookings were imported, so how soon they were answered is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was heard of %n academies for more than %1 days, so what they did since may be missing.</source>
        <translation>
            <numerusform>Nothing was heard of %n academy for more than %1 days, so what it did since may be missing.</numerusform>
            <numerusform>Nothing was heard of %n academies for more than %1 days, so what they did since may be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No PC of %n academies has written to the share yet: what they did is here only as others recorded it.</source>
        <translation>
            <numerusform>No PC of %n academy has written to the share yet: what it did is here only as others recorded it.</numerusform>
            <numerusform>No PC of %n academies has written to the share yet: what they did is here only as others recorded it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings were imported on two PCs and are counted once.</source>
        <translation>
            <numerusform>%n booking was imported on two PCs and is counted once.</numerusform>
            <numerusform>%n bookings were imported on two PCs and are counted once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings are counted although another PC imported the same one: people went on with both, or their visits differ. They need a decision.</source>
        <translation>
            <numerusform>%n booking is counted although another PC imported the same one: people went on with both, or their visits differ. It needs a decision.</numerusform>
            <numerusform>%n bookings are counted although another PC imported the same one: people went on with both, or their visits differ. They need a decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message numerus="yes">
        <source>%n bookings are marked as case studies but wait for the consent of both academies.</source>
        <translation>
            <numerusform>%n booking is marked as a case study but waits for the consent of both academies.</numerusform>
            <numerusform>%n bookings are marked as case studies but wait for the consent of both academies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further next steps were written but are not for the reader of this PC.</source>
        <translation>
            <numerusform>%n further next step was written but is not for the reader of this PC.</numerusform>
            <numerusform>%n further next steps were written but are not for the reader of this PC.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message numerus="yes">
        <source>%n evaluations are missing.</source>
        <translation>
            <numerusform>%n evaluation is missing.</numerusform>
            <numerusform>%n evaluations are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved. %n words</source>
        <translation>
            <numerusform>Saved. %n word</numerusform>
            <numerusform>Saved. %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n bookings</source>
        <translation>
            <numerusform>Show the %n booking</numerusform>
            <numerusform>Show the %n bookings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportSentences</name>
    <message numerus="yes">
        <source>Schools asked for help %n times, %1.</source>
        <translation>
            <numerusform>Schools asked for help once, %1.</numerusform>
            <numerusform>Schools asked for help %n times, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were given it %n times (%1%).</source>
        <translation>
            <numerusform>They were given it once (%1%).</numerusform>
            <numerusform>They were given it %n times (%1%).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests are still open.</source>
        <translation>
            <numerusform>%n request is still open.</numerusform>
            <numerusform>%n requests are still open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n requests with a recorded answer, %1 were answered within 7 days.</source>
        <translation>
            <numerusform>Of %n request with a recorded answer, %1 was answered within 7 days.</numerusform>
            <numerusform>Of %n requests with a recorded answer, %1 were answered within 7 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Requests were about %n themes.</source>
        <translation>
            <numerusform>Requests were about %n theme.</numerusform>
            <numerusform>Requests were about %n themes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n academies gave support.</source>
        <translation>
            <numerusform>%n academy gave support.</numerusform>
            <numerusform>%n academies gave support.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n academies received it.</source>
        <translation>
            <numerusform>%n academy received it.</numerusform>
            <numerusform>%n academies received it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n academies did both.</source>
        <translation>
            <numerusform>%n academy did both.</numerusform>
            <numerusform>%n academies did both.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n expected outcomes that were rated, %1 were fully or mostly met (%2%).</source>
        <translation>
            <numerusform>Of %n expected outcome that was rated, %1 was fully or mostly met (%2%).</numerusform>
            <numerusform>Of %n expected outcomes that were rated, %1 were fully or mostly met (%2%).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluations are missing; figures on outcomes leave them out.</source>
        <translation>
            <numerusform>%n evaluation is missing; figures on outcomes leave it out.</numerusform>
            <numerusform>%n evaluations are missing; figures on outcomes leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests were not met:</source>
        <translation>
            <numerusform>%n request was not met:</numerusform>
            <numerusform>%n requests were not met:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The directory has %n entries.</source>
        <translation>
            <numerusform>The directory has %n entry.</numerusform>
            <numerusform>The directory has %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were confirmed within the last 12 months.</source>
        <translation>
            <numerusform>%n of them was confirmed within the last 12 months.</numerusform>
            <numerusform>%n of them were confirmed within the last 12 months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n informal contacts were logged. More took place than are written down.</source>
        <translation>
            <numerusform>%n informal contact was logged. More took place than are written down.</numerusform>
            <numerusform>%n informal contacts were logged. More took place than are written down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section 3s could be read here.</source>
        <translation>
            <numerusform>%n section 3 could be read here.</numerusform>
            <numerusform>%n section 3s could be read here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n requests, %1 were of level 2, with the form.</source>
        <translation>
            <numerusform>Of %n request, %1 was of level 2, with the form.</numerusform>
            <numerusform>Of %n requests, %1 were of level 2, with the form.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits took place.</source>
        <translation>
            <numerusform>%n visit took place.</numerusform>
            <numerusform>%n visits took place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were added.</source>
        <translation>
            <numerusform>%n entry was added.</numerusform>
            <numerusform>%n entries were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No month stands out: none has more than %n requests.</source>
        <translation>
            <numerusform>No month stands out: none has more than one request.</numerusform>
            <numerusform>No month stands out: none has more than %n requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has more requests than any other month: %n.</source>
        <translation>
            <numerusform>%1 has more requests than any other month: %n.</numerusform>
            <numerusform>%1 has more requests than any other month: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 have more requests than other months: %n each.</source>
        <translation>
            <numerusform>%1 have more requests than other months: one each.</numerusform>
            <numerusform>%1 have more requests than other months: %n each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No theme stands out: none was asked for more than %n times.</source>
        <translation>
            <numerusform>No theme stands out: none was asked for more than once.</numerusform>
            <numerusform>No theme stands out: none was asked for more than %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 were asked for most often: %n times each.</source>
        <translation>
            <numerusform>%1 were asked for most often: once each.</numerusform>
            <numerusform>%1 were asked for most often: %n times each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was asked for most often: %n times, %2.</source>
        <translation>
            <numerusform>%1 was asked for most often: once, %2.</numerusform>
            <numerusform>%1 was asked for most often: %n times, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests did not name a theme.</source>
        <translation>
            <numerusform>%n request did not name a theme.</numerusform>
            <numerusform>%n requests did not name a theme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table counts %n more themes, which nobody asked for this time.</source>
        <translation>
            <numerusform>The table counts %n more theme, which nobody asked for this time.</numerusform>
            <numerusform>The table counts %n more themes, which nobody asked for this time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No theme stands out: none has more than %n of them.</source>
        <translation>
            <numerusform>No theme stands out: none has more than one of them.</numerusform>
            <numerusform>No theme stands out: none has more than %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More of them are about %1 than about any other theme: %n.</source>
        <translation>
            <numerusform>More of them are about %1 than about any other theme: %n.</numerusform>
            <numerusform>More of them are about %1 than about any other theme: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More of them are about %1 than about other themes: %n each.</source>
        <translation>
            <numerusform>More of them are about %1 than about other themes: %n each.</numerusform>
            <numerusform>More of them are about %1 than about other themes: %n each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n requests the phase of the academy is not known.</source>
        <translation>
            <numerusform>For %n request the phase of the academy is not known.</numerusform>
            <numerusform>For %n requests the phase of the academy is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More requests came from academies of the phases %1 than of any other: %n each.</source>
        <translation>
            <numerusform>More requests came from academies of the phases %1 than of any other: %n each.</numerusform>
            <numerusform>More requests came from academies of the phases %1 than of any other: %n each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests did not say what kind of support they asked for.</source>
        <translation>
            <numerusform>%n request did not say what kind of support it asked for.</numerusform>
            <numerusform>%n requests did not say what kind of support they asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No kind of support stands out: none was asked for more than %n times.</source>
        <translation>
            <numerusform>No kind of support stands out: none was asked for more than once.</numerusform>
            <numerusform>No kind of support stands out: none was asked for more than %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was asked for most often: %n times.</source>
        <translation>
            <numerusform>%1 was asked for most often: once.</numerusform>
            <numerusform>%1 was asked for most often: %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They come to %n days of support, each booking counted by itself.</source>
        <translation>
            <numerusform>They come to %n day of support, each booking counted by itself.</numerusform>
            <numerusform>They come to %n days of support, each booking counted by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was named most often: %n times.</source>
        <translation>
            <numerusform>%1 was named most often: once.</numerusform>
            <numerusform>%1 was named most often: %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 were named most often: %n times each.</source>
        <translation>
            <numerusform>%1 were named most often: once each.</numerusform>
            <numerusform>%1 were named most often: %n times each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No phase stands out: none has more than %n requests.</source>
        <translation>
            <numerusform>No phase stands out: none has more than one request.</numerusform>
            <numerusform>No phase stands out: none has more than %n requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands out: none of this was named more than %n times.</source>
        <translation>
            <numerusform>Nothing stands out: none of this was named more than once.</numerusform>
            <numerusform>Nothing stands out: none of this was named more than %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More requests came from academies of the phase “%1” than of any other: %n.</source>
        <translation>
            <numerusform>More requests came from academies of the phase “%1” than of any other: one.</numerusform>
            <numerusform>More requests came from academies of the phase “%1” than of any other: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests were declined.</source>
        <translation>
            <numerusform>%n request was declined.</numerusform>
            <numerusform>%n requests were declined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n academies gave more hours than they received.</source>
        <translation>
            <numerusform>%n academy gave more hours than it received.</numerusform>
            <numerusform>%n academies gave more hours than they received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n academies received more than they gave.</source>
        <translation>
            <numerusform>%n academy received more than it gave.</numerusform>
            <numerusform>%n academies received more than they gave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings were looked at again a term later.</source>
        <translation>
            <numerusform>%n booking was looked at again a term later.</numerusform>
            <numerusform>%n bookings were looked at again a term later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were rated then.</source>
        <translation>
            <numerusform>%n of them was rated then.</numerusform>
            <numerusform>%n of them were rated then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section 3s are still to come.</source>
        <translation>
            <numerusform>%n section 3 is still to come.</numerusform>
            <numerusform>%n section 3s are still to come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings are marked as case studies.</source>
        <translation>
            <numerusform>%n booking is marked as a case study.</numerusform>
            <numerusform>%n bookings are marked as case studies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ratings came from %n academies.</source>
        <translation>
            <numerusform>Ratings came from %n academy.</numerusform>
            <numerusform>Ratings came from %n academies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The academy asked for help, or was asked for it, %n times, %1.</source>
        <translation>
            <numerusform>The academy asked for help, or was asked for it, once, %1.</numerusform>
            <numerusform>The academy asked for help, or was asked for it, %n times, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Help was given %n times (%1%).</source>
        <translation>
            <numerusform>Help was given once (%1%).</numerusform>
            <numerusform>Help was given %n times (%1%).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The academy received support %n times.</source>
        <translation>
            <numerusform>The academy received support once.</numerusform>
            <numerusform>The academy received support %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It gave support %n times.</source>
        <translation>
            <numerusform>It gave support once.</numerusform>
            <numerusform>It gave support %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>Nobody in the directory is in %1; the nearest of these is about %n miles away.</source>
        <translation>
            <numerusform>Nobody in the directory is in %1; the nearest of these is about %n mile away.</numerusform>
            <numerusform>Nobody in the directory is in %1; the nearest of these is about %n miles away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody near %1 offers this; the nearest is about %n miles away.</source>
        <translation>
            <numerusform>Nobody near %1 offers this; the nearest is about %n mile away.</numerusform>
            <numerusform>Nobody near %1 offers this; the nearest is about %n miles away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharePage</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareStanding</name>
    <message numerus="yes">
        <source>%n bookings are on the way.</source>
        <translation>
            <numerusform>%n booking is on the way.</numerusform>
            <numerusform>%n bookings are on the way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareWords</name>
    <message numerus="yes">
        <source>%1, %n days</source>
        <comment>date</comment>
        <translation>
            <numerusform>%1, %n day</numerusform>
            <numerusform>%1, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages were refused and change nothing</source>
        <translation>
            <numerusform>%n message was refused and changes nothing</numerusform>
            <numerusform>%n messages were refused and change nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages come from a PC that was taken out</source>
        <translation>
            <numerusform>%n message comes from a PC that was taken out</numerusform>
            <numerusform>%n messages come from a PC that was taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages were made by a newer version</source>
        <translation>
            <numerusform>%n message was made by a newer version</numerusform>
            <numerusform>%n messages were made by a newer version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait for what they belong to</source>
        <translation>
            <numerusform>%n message waits for what it belongs to</numerusform>
            <numerusform>%n messages wait for what they belong to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages arrived and cannot be opened</source>
        <translation>
            <numerusform>%n message arrived and cannot be opened</numerusform>
            <numerusform>%n messages arrived and cannot be opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are damaged or not whole yet</source>
        <translation>
            <numerusform>%n file is damaged or not whole yet</numerusform>
            <numerusform>%n files are damaged or not whole yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more academies.</source>
        <translation>
            <numerusform>And one more academy.</numerusform>
            <numerusform>And %n more academies.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsComparison</name>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingListCard</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingWords</name>
    <message numerus="yes">
        <source>Sent %n day(s) ago, not seen yet</source>
        <translation>
            <numerusform>Sent %n day ago, not seen yet</numerusform>
            <numerusform>Sent %n days ago, not seen yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen, not answered for %n day(s)</source>
        <translation>
            <numerusform>Seen, not answered for %n day</numerusform>
            <numerusform>Seen, not answered for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted %n day(s) ago, terms to be agreed</source>
        <translation>
            <numerusform>Accepted %n day ago, terms to be agreed</numerusform>
            <numerusform>Accepted %n days ago, terms to be agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your proposal waits for %n day(s)</source>
        <translation>
            <numerusform>Your proposal waits for %n day</numerusform>
            <numerusform>Your proposal waits for %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
