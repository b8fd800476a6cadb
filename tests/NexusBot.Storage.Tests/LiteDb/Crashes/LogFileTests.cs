using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

/// <summary>Where a log ends: at the first page that is torn, or that is another log's.</summary>
public sealed class LogFileTests : IDisposable
{
    private const ulong Salt = 1;
    private const int Pages = 4;

    private readonly MemoryFile _file = new();

    public LogFileTests() => Write(Salt, Pages);

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Every_page_that_was_written_counts() => Assert.Equal(Pages, new LogFile(_file).CountWhole(Salt));

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    [InlineData(Page.Size - 1)]
    public void A_page_with_one_wrong_bit_ends_the_log(int offset)
    {
        var at = LogFile.LengthOf(2) + offset;
        var content = new byte[1];
        _file.Read(content, at);
        content[0] ^= 1;
        _file.Write(content, at);

        Assert.Equal(2, new LogFile(_file).CountWhole(Salt));
    }

    [Fact]
    public void A_page_of_an_earlier_log_ends_the_log()
    {
        Write(salt: 2, pages: 1);

        Assert.Equal(1, new LogFile(_file).CountWhole(2));
        Assert.Equal(0, new LogFile(_file).CountWhole(Salt));
    }

    private void Write(ulong salt, int pages)
    {
        var log = new LogFile(_file);
        log.Begin(salt);
        for (var number = 0; number < pages; number++)
            log.Append(number, Enumerable.Repeat((byte)number, Page.Size).ToArray());
        log.Sync();
    }
}
