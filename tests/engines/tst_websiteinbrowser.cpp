// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The web page in a real browser, Chromium without a window: its search, and that it asks the network for nothing.
#include "model/documents/directorywebsite.h"
#include "tests/support/sampledirectory.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString browser()
{
    for (const QString &name : {u"chromium"_s, u"chromium-browser"_s, u"google-chrome"_s}) {
        const QString path = QStandardPaths::findExecutable(name);
        if (!path.isEmpty())
            return path;
    }
    return {};
}

// Answers every request with the page and remembers what was asked for.
class PageServer : public QTcpServer
{
public:
    explicit PageServer(const QByteArray &page)
        : m_page(page)
    {
        connect(this, &QTcpServer::newConnection, this, &PageServer::take);
        listen(QHostAddress::LocalHost);
    }

    QByteArrayList requests; //!< first lines

private:
    void take()
    {
        QTcpSocket *socket = nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray request = socket->readAll();
            requests.append(request.left(request.indexOf('\r')));
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
                          + QByteArray::number(m_page.size()) + "\r\n\r\n" + m_page);
            socket->disconnectFromHost();
        });
    }

    QByteArray m_page;
};

} // namespace

class TestWebsiteInBrowser : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void searchShowsWhatHasAllWords_data();
    void searchShowsWhatHasAllWords();
    void nothingButThePageIsAskedFor();

private:
    [[nodiscard]] QString domAt(const QString &address, const QStringList &options = {});

    QTemporaryDir m_folder;
    QString m_page;
    QByteArray m_html;
};

void TestWebsiteInBrowser::initTestCase()
{
    if (browser().isEmpty())
        QSKIP("Chromium is not installed");
    m_html = DirectoryWebsite::html(sampleDirectory());
    m_page = m_folder.filePath(u"directory.html"_s);
    QFile file(m_page);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_html);
}

QString TestWebsiteInBrowser::domAt(const QString &address, const QStringList &options)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(browser(), QStringList{u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-quic"_s, u"--no-first-run"_s,
                                         u"--disable-background-networking"_s, u"--disable-component-update"_s, u"--disable-sync"_s,
                                         u"--disable-dev-shm-usage"_s, u"--user-data-dir="_s + m_folder.filePath(u"profile"_s), u"--dump-dom"_s}
                                 + options + QStringList{address});
    // The server of this test lives in this thread: let it answer meanwhile.
    for (int i = 0; i < 600 && process.state() != QProcess::NotRunning; ++i) {
        QTest::qWait(20);
        process.waitForFinished(80);
    }
    process.kill();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

void TestWebsiteInBrowser::searchShowsWhatHasAllWords_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("found");
    QTest::newRow("one word") << u"phonics"_s << u"9 of 403 entries have these words."_s;
    QTest::newRow("accents do not matter") << u"zoe%20fernandez"_s << u"1 of 403 entries has these words."_s;
    QTest::newRow("academy and word") << u"harbour%20lane%20phonics"_s << u"2 of 403 entries have these words."_s;
    QTest::newRow("nothing") << u"xyzzy"_s << u"No entry has all these words. Try fewer, or other ones."_s;
    QTest::newRow("markup is text") << u"%3Cb%3E%22"_s << u"No entry has all these words. Try fewer, or other ones."_s;
    QTest::newRow("blank") << QString() << QString();
}

void TestWebsiteInBrowser::searchShowsWhatHasAllWords()
{
    QFETCH(QString, query);
    QFETCH(QString, found);
    const QString dom = domAt(u"file://%1#q=%2"_s.arg(m_page, query));
    static const QRegularExpression status(u"<p id=\"found\" role=\"status\">([^<]*)</p>"_s);
    static const QRegularExpression shown(u"<article id=\"[^\"]*\">"_s);
    static const QRegularExpression number(u"^\\d+"_s);
    QCOMPARE(status.match(dom).captured(1), found);
    const int wanted = found.isEmpty() ? 403 : number.match(found).captured().toInt();
    int articles = 0;
    for (auto it = shown.globalMatch(dom); it.hasNext(); it.next())
        ++articles;
    QCOMPARE(articles, wanted);
    QVERIFY(!dom.contains(u"<form id=\"search\" class=\"search\" role=\"search\" hidden"_s)); // the script has run
}

void TestWebsiteInBrowser::nothingButThePageIsAskedFor()
{
    PageServer server(m_html);
    const QString here = u"127.0.0.1:%1"_s.arg(server.serverPort());
    // Whatever host the page named would be this server. The browser's own calls to its maker are not the page's.
    QVERIFY(!m_html.contains("google"));
    QVERIFY(!m_html.contains("gvt1"));
    const QString rules = u"MAP google.com ~NOTFOUND, MAP *.google.com ~NOTFOUND, MAP *.googleapis.com ~NOTFOUND, "
                          "MAP *.gvt1.com ~NOTFOUND, MAP * "_s + here;
    const QString dom = domAt(u"http://schools.example/directory.html#q=phonics"_s, {u"--host-resolver-rules="_s + rules});
    QVERIFY(dom.contains(u"9 of 403 entries"_s));
    QCOMPARE(server.requests, (QByteArrayList{"GET /directory.html HTTP/1.1"}));
}

QTEST_GUILESS_MAIN(TestWebsiteInBrowser)
#include "tst_websiteinbrowser.moc"
