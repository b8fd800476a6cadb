namespace NexusBot.Storage.LiteDb.Files;

/// <summary>
/// Brings the data file up to date from the log that it names, as write-ahead logging does
/// (Mohan et al., "ARIES", ACM TODS 17(1), 1992: its redo pass alone, since LiteDB never writes what is not committed).
/// Doing it twice, or half and then again, comes to the same.
/// </summary>
internal static class LogReplay
{
    /// <summary>Applies the confirmed transactions at the log's whole front; returns how many pages that were.</summary>
    /// <exception cref="DamageException">Less of the log is whole than was durable once.</exception>
    public static int Run(LogFile log, DataFile data)
    {
        var whole = log.CountWhole(data.Head.Salt);
        if (whole < data.Head.DurablePages)
            throw new DamageException($"The log should have {data.Head.DurablePages} pages, and {whole} of them are whole.");
        if (whole == 0)
        {
            // Its first page is torn. What stands behind it would continue whatever is written in its place.
            if (log.HoldsAnyOf(data.Head.Salt))
                data.BeginLog();
            return 0;
        }

        log.Adopt(data.Head.Salt, whole);
        var applied = Apply(log, data, whole);
        data.BeginLog();
        return applied;
    }

    private static int Apply(LogFile log, DataFile data, int whole)
    {
        Span<byte> page = stackalloc byte[Page.Size];
        var waiting = new Dictionary<uint, List<int>>();
        var applied = 0;
        for (var number = 0; number < whole; number++)
        {
            log.Read(number, page);
            var transaction = Page.TransactionOf(page);
            if (!waiting.TryGetValue(transaction, out var pages))
                waiting.Add(transaction, pages = []);
            pages.Add(number);
            if (!Page.Confirms(page))
                continue;

            foreach (var confirmed in pages)
                Settle(log, confirmed, data);
            applied += pages.Count;
            waiting.Remove(transaction);
        }

        return applied;
    }

    private static void Settle(LogFile log, int number, DataFile data)
    {
        Span<byte> page = stackalloc byte[Page.Size];
        log.Read(number, page);
        Page.Settle(page);
        data.Write(Page.NumberOf(page), page);
    }
}
