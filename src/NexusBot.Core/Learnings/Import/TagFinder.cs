using System.Collections.Frozen;
using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Finds the tags that a text names.</summary>
internal static class TagFinder
{
    private const int MaxWordsInName = 4;
    private const char TopicMark = '~';

    // How learners write it, and the tag it gets.
    private static readonly FrozenDictionary<string, string> s_names = Names(Lines.Split('\n')).ToFrozenDictionary();

    private static readonly FrozenSet<string> s_products =
        Names(Lines.Split('\n').Where(line => !line.StartsWith(TopicMark))).Keys.ToFrozenSet();

    public static IReadOnlyList<Tag> Find(string text)
    {
        var words = text.ToLowerInvariant().Split(
            [' ', ',', ';', ':', '(', ')', '–', '—', '→', '"', '“', '”', '!', '?', '&', '`', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var tags = new List<Tag>();
        for (var i = 0; i < words.Length && tags.Count < LearningContent.MaxTags; i++)
        {
            for (var length = Math.Min(MaxWordsInName, words.Length - i); length > 0; length--)
            {
                if (!s_names.TryGetValue(string.Join(' ', words[i..(i + length)]).TrimEnd('.', '\''), out var key))
                    continue;

                if (Tag.FromKey(key) is var tag && !tags.Contains(tag))
                    tags.Add(tag);
                i += length - 1;
                break;
            }
        }

        return tags;
    }

    /// <summary>Whether the text is the name of a technology, or the names of several, and nothing more.</summary>
    public static bool IsProduct(string text)
    {
        var name = text.ToLowerInvariant().Split(" (")[0].Trim();
        return s_products.Contains(name)
            || Array.TrueForAll(name.Split(["&", ",", "/", "+", " and "], StringSplitOptions.TrimEntries), s_products.Contains);
    }

    /// <summary>The name of a technology with which the text begins; null when it begins otherwise.</summary>
    public static string? LeadingProduct(string text)
    {
        var words = text.Split(' ');
        for (var length = Math.Min(MaxWordsInName, words.Length - 1); length > 0; length--)
        {
            if (string.Join(' ', words[..length]) is var name && s_products.Contains(name.ToLowerInvariant()))
                return name;
        }

        return null;
    }

    /// <summary>The first technology that the text names; null when it names none.</summary>
    public static string? FirstProduct(string text)
    {
        var words = text.Split(' ');
        return Enumerable.Range(0, words.Length)
            .Select(start => LeadingProduct(string.Join(' ', words.Skip(start).Take(MaxWordsInName + 1).Select(word => word.Trim(',', '.', ';', ':', '(', ')')).Append(""))))
            .FirstOrDefault(name => name is not null);
    }

    private static Dictionary<string, string> Names(IEnumerable<string> lines)
    {
        var names = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            var parts = line.TrimStart(TopicMark).Split('=');
            foreach (var name in parts[^1].Split('|').Append(parts[0].Replace('-', ' ')).Append(parts[0]))
                names[name] = TagNames.Canonical(parts[0]);
        }

        return names;
    }

    // A tag, then other ways to write it. A topic is marked: it is what one learns about, not what one learns to use.
    private const string Lines = """
        python
        django
        django-rest-framework=drf|django rest framework
        fastapi
        flask
        rest-api=rest|rest apis|restful|restful api|restful apis|rest api design
        graphql=graphene|graphql apis
        docker=docker-compose|dockerfile|dockerfiles|dockerized|docker compose|containerization
        kubernetes=k8s
        ci-cd=ci/cd|ci|cd|continuous integration|continuous deployment
        github-actions=github actions
        jenkins
        git
        gitflow=git flow|git-flow
        postgresql=postgres
        mysql
        sqlite
        mongodb
        redis
        ~caching=cache|caching strategies|memcached
        celery
        rabbitmq
        kafka
        ~message-queues=message queue|message queues|message broker|message brokers
        ~async=asynchronous|asynchronous programming|asyncio|async/await|background tasks
        ~databases=database
        ~database-design=database schema|schema design|normalization|erd|erds
        sql
        ~indexing=indexes|indexes|index
        ~query-optimization=query optimization|n+1|select_related|prefetch_related
        ~pagination
        ~authentication=auth
        ~authorization=permissions|role-based
        jwt=json web token|json web tokens
        oauth=oauth2
        ~security=secure
        ~validation=input validation
        ~rate-limiting=rate limiting|django-ratelimit|throttling
        ~env-config=environment variables|.env|environment variable|secrets
        ~testing=tests|unit tests|unit testing|integration tests|pytest|unittest|jest|tdd
        ~logging
        ~monitoring=observability|prometheus|grafana
        ~documentation
        swagger=openapi|swagger/openapi|drf-yasg|drf-spectacular
        ~microservices=microservice
        ~system-design=system architecture|scalability
        ~performance
        ~deployment
        nginx
        aws
        terraform
        ansible
        linux
        websockets=websocket
        javascript
        typescript
        react=react.js|reactjs
        react-native
        nextjs=next.js
        nodejs=node.js|node
        redux=redux toolkit
        tailwindcss=tailwind|tailwind css
        html
        css
        ~pwa=pwas|progressive web app|progressive web apps
        ~accessibility=a11y
        ~responsive-design=responsive
        ~state-management=state management
        ~components=reusable components|component-based
        ~collaboration=teamwork
        ~clean-code=dry|solid|modular|pep 8
        ~code-review=code reviews
        ~continuous-learning=continuous learning
        ~debugging
        """;
}
