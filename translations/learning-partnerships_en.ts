<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
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
    <name>TypedValues</name>
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
