# tular: fish
function __tular_complete
    set -l before (commandline -opc)
    set -l word (commandline -ct)
    for line in ($before[1] complete -- $before[2..-1] "$word" 2>/dev/null)
        switch $line
            case :file
                __fish_complete_path (string replace -r '^--[\w-]+=' '' -- "$word")
            case :folder
                __fish_complete_directories (string replace -r '^--[\w-]+=' '' -- "$word") ''
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c tular -e
complete -c tular -f -a '(__tular_complete)'
